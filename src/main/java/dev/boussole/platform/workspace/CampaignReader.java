package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code campaigns}. */
final class CampaignReader {
    private static final List<String> KEYS =
            List.of("id", "name", "match", "channel", "objective", "start", "end", "budget", "currency");
    static final Expected CHANNEL = Expected.oneOf(
            "a channel",
            "un canal",
            Arrays.stream(Channel.values()).map(Channel::key).toList());
    private static final Expected GOAL = Expected.oneOf(
            "a campaign's objective",
            "un objectif de campagne",
            Arrays.stream(Goal.values()).map(Goal::key).toList());

    private final List<ForeignAmount> amounts;
    private final Problems problems;

    /** @param amounts takes the currencies that campaigns state for their budgets */
    CampaignReader(List<ForeignAmount> amounts, Problems problems) {
        this.amounts = amounts;
        this.problems = problems;
    }

    List<DeclaredCampaign> read(Fields top) {
        List<DeclaredCampaign> campaigns = new ArrayList<>();
        UniqueIds ids = new UniqueIds(problems);
        for (Node.Mapping mapping : top.mappings("campaigns")) {
            Fields fields = new Fields(mapping, KEYS, problems);
            ids.take(fields).ifPresent(id -> campaigns.add(campaign(id, fields, mapping.place())));
        }
        return List.copyOf(campaigns);
    }

    private DeclaredCampaign campaign(String id, Fields fields, Place place) {
        String name = fields.text("name");
        List<CampaignMatch> matches = new MatchReader(problems).read(fields);
        LocalDate start = fields.date("start");
        LocalDate end = fields.date("end");
        if (start != null && end != null && end.isBefore(start)) {
            problems.error(fields.place("end"), endsBeforeStart(start, end));
        }
        Currency currency = fields.currency("currency");
        if (currency != null) {
            amounts.add(new ForeignAmount(fields.place("currency"), currency));
        }
        Campaign campaign = new Campaign(
                id,
                name == null ? id : name,
                platform(matches),
                fields.parsed("channel", CHANNEL, Channel::of),
                fields.parsed("objective", GOAL, Goal::of),
                start,
                end,
                fields.number("budget", Expected.AMOUNT, 0, Double.MAX_VALUE));
        return new DeclaredCampaign(campaign, matches, place);
    }

    private static Text endsBeforeStart(LocalDate start, LocalDate end) {
        return new Text(
                "the campaign ends on `" + end + "`, before it starts on `" + start + "`. Correct one of the two.",
                "la campagne finit le `" + end + "`, avant de commencer le `" + start + "`. Corrigez l'une des deux.");
    }

    /** The platform of the first match that names one. */
    private static @Nullable String platform(List<CampaignMatch> matches) {
        return matches.stream()
                .map(CampaignMatch::platform)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
