package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.Passage;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.report.Lives;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.chart.Intervals;
import dev.boussole.web.state.ActiveAdvice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The list of campaigns: those that need something first, then those that spend most. */
final class CampaignList {
    static final int ROWS = 50;
    private static final int SPEND_DAYS = 30;
    private static final int WEEKS = 12;

    private final Snapshot now;
    private final Review review;
    private final Lives lives;
    private final Words words;
    private final Frame frame;
    private final List<Objective> objectives;

    CampaignList(Snapshot now, Review review, Lives lives, Words words, Frame frame) {
        this.now = now;
        this.review = review;
        this.lives = lives;
        this.words = words;
        this.frame = frame;
        this.objectives =
                review.objectives().stream().map(ObjectiveAssessment::objective).toList();
    }

    /** What the reader asked for. @param page 1 for the first */
    record Wanted(
            String text,
            @Nullable Channel channel,
            @Nullable Goal goal,
            @Nullable Standing standing,
            int page) {
        /** What the address carries besides language, account and page. */
        String query() {
            StringBuilder out = new StringBuilder();
            add(out, "q", text.isEmpty() ? null : text);
            add(out, "channel", channel == null ? null : channel.key());
            add(out, "objective", goal == null ? null : goal.key());
            add(out, "state", standing == null ? null : standing.key());
            return out.toString();
        }

        private static void add(StringBuilder out, String name, @Nullable String value) {
            if (value != null) {
                out.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    private record Found(
            CampaignAdvice advice,
            Standing standing,
            @Nullable Double spend) {}

    CampaignListPage page(Wanted wanted) {
        Map<String, List<Objective>> own = new HashMap<>();
        for (Objective objective : objectives) {
            own.computeIfAbsent(String.valueOf(objective.campaignId()), key -> new ArrayList<>())
                    .add(objective);
        }
        List<Found> found = found(wanted);
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int page = Math.min(wanted.page(), pages);
        List<Found> shown = found.subList((page - 1) * ROWS, Math.min(found.size(), page * ROWS));
        return new CampaignListPage(
                frame,
                review.account().name(),
                words.date(review.asOf()),
                words.labels().count("campaign.found", found.size()),
                wanted.text(),
                choices(Channel.values(), Channel::key, one -> words.text(one.label()), wanted.channel(), this::has),
                choices(Goal.values(), Goal::key, one -> words.text(one.label()), wanted.goal(), this::has),
                choices(
                        Standing.values(),
                        Standing::key,
                        one -> words.labels().of("state." + one.key()),
                        wanted.standing(),
                        one -> true),
                shown.stream()
                        .map(one -> row(
                                one, own.getOrDefault(one.advice().campaign().id(), List.of())))
                        .toList(),
                page > 1 ? address(wanted, page - 1) : null,
                page < pages ? address(wanted, page + 1) : null,
                pages == 1 ? null : words.labels().of("campaign.page", page, pages));
    }

    private String address(Wanted wanted, int page) {
        return frame.to("/campaigns?page=" + page + wanted.query());
    }

    private boolean has(Channel channel) {
        return review.campaigns().stream().anyMatch(one -> one.campaign().channel() == channel);
    }

    private boolean has(Goal goal) {
        return review.campaigns().stream().anyMatch(one -> one.campaign().goal() == goal);
    }

    private static <T> List<CampaignListPage.Choice> choices(
            T[] all, Function<T, String> key, Function<T, String> label, @Nullable T chosen, Predicate<T> shown) {
        return Arrays.stream(all)
                .filter(shown)
                .map(one -> new CampaignListPage.Choice(key.apply(one), label.apply(one), one.equals(chosen)))
                .toList();
    }

    private List<Found> found(Wanted wanted) {
        String text = plain(wanted.text());
        List<Found> found = new ArrayList<>();
        for (CampaignAdvice one : review.campaigns()) {
            Campaign campaign = one.campaign();
            boolean meant = (wanted.channel() == null || wanted.channel() == campaign.channel())
                    && (wanted.goal() == null || wanted.goal() == campaign.goal())
                    && (text.isEmpty()
                            || plain(campaign.name() + " " + campaign.id()).contains(text));
            Standing standing = meant ? Standing.of(ActiveAdvice.of(one, lives).advice()) : Standing.CALM;
            if (meant && (wanted.standing() == null || wanted.standing() == standing)) {
                found.add(new Found(one, standing, spend(campaign.id()).orElse(null)));
            }
        }
        found.sort(Comparator.comparing(Found::standing)
                .thenComparing(Comparator.comparingDouble((Found one) -> one.spend() == null ? -1 : one.spend())
                        .reversed())
                .thenComparing(one -> one.advice().campaign().name()));
        return found;
    }

    /** Without accents and in small letters, as people search. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private Optional<Double> spend(String campaign) {
        Period days = Period.ending(review.asOf().minusDays(1), SPEND_DAYS);
        return now.workspace()
                .history()
                .of(Scope.campaign(campaign))
                .flatMap(series -> Passage.count(series, Measure.SPEND, days));
    }

    private CampaignListPage.Row row(Found found, List<Objective> own) {
        Campaign campaign = found.advice().campaign();
        Attainment deciding = KpiCards.deciding(campaign, found.advice().kpis(), own, review.asOf())
                .orElse(null);
        Intervals intervals = new Intervals(words);
        Bar bar = deciding == null ? null : intervals.bar(deciding);
        String label =
                deciding == null ? null : words.text(deciding.measured().kpi().label());
        return new CampaignListPage.Row(
                frame.to("/campaigns/" + path(campaign.id())),
                campaign.name(),
                about(campaign),
                found.spend() == null ? null : words.figure(found.spend(), Kpi.Unit.MONEY),
                label,
                deciding == null
                        ? null
                        : words.figure(
                                deciding.measured().value(),
                                deciding.measured().kpi().unit()),
                bar,
                deciding == null ? null : intervals.text(deciding),
                deciding == null ? null : intervals.reference(deciding),
                deciding == null ? "" : spark(campaign, deciding, Objects.requireNonNull(label)),
                words.labels().of("state." + found.standing().key()),
                found.standing().key());
    }

    static String path(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String spark(Campaign campaign, Attainment deciding, String label) {
        return new CampaignCharts(now.workspace(), now.ruleset().ownKpis(), campaign, review.asOf(), words.language())
                .spark(deciding.measured(), WEEKS, words.labels().of("campaign.spark", label, WEEKS));
    }

    private String about(Campaign campaign) {
        List<String> about = new ArrayList<>();
        if (campaign.channel() != null) {
            about.add(words.text(campaign.channel().label()));
        }
        if (campaign.goal() != null) {
            about.add(words.text(campaign.goal().label()));
        }
        return String.join(" · ", about);
    }
}
