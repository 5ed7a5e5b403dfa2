package dev.boussole.web.page.channel;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.BudgetMove;
import dev.boussole.fact.ChannelSpend;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Role;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code /channels}: what each channel costs and brings, and what moving budget between two would do. */
public final class ChannelRoutes {
    private static final List<String> KEYS =
            Arrays.stream(Channel.values()).map(Channel::key).toList();
    private static final int MOST = (int) Math.round(BudgetMove.SHARE_MAX * 100);

    private final Site site;
    private final KnownChannels known = new KnownChannels();

    public ChannelRoutes(Site site) {
        this.site = site;
    }

    public void add(RoutesConfig routes) {
        routes.get("/channels", this::show, Role.VIEWER);
    }

    private void show(Context context) {
        site.open(context, Section.CHANNELS, List.of("from", "to", "share"), this::show);
    }

    private void show(Visit visit, Snapshot now) {
        Optional<String> from = visit.query().oneOf("from", KEYS);
        Optional<String> to = visit.query().oneOf("to", KEYS);
        int share = visit.query().whole("share", 1, MOST, MoveWords.SHARE);
        List<ChannelSpend> channels = known.of(now);
        Words words = visit.words(now.workspace().account());
        String rest = from.map(key -> "&from=" + key).orElse("")
                + to.map(key -> "&to=" + key).orElse("")
                + (share == MoveWords.SHARE ? "" : "&share=" + share);
        Frame frame = visit.frame(visit.labels().of("channel.title"), rest, "channel.css", "channel.js");
        visit.show(
                "channel/channels.jte",
                new ChannelPages(words, now.workspace(), channels)
                        .page(frame, new MoveWords(words, now.workspace().account(), channels).of(from, to, share)));
    }
}
