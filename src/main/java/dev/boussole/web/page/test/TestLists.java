package dev.boussole.web.page.test;

import dev.boussole.campaign.Experiment;
import dev.boussole.kpi.Kpi;
import dev.boussole.review.Review;
import dev.boussole.review.TestReading;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the tests that an account declares. */
final class TestLists {
    private static final int SHOWN = 50;
    private static final List<String> ORDER = List.of("complete", "running", "planned", "ended");

    private final Frame frame;
    private final Labels labels;
    private final Words words;
    private final Review review;
    private final Optional<RuleBook> book;
    private final Map<String, String> names;

    TestLists(Frame frame, Words words, Review review, Optional<RuleBook> book) {
        this.frame = frame;
        this.labels = words.labels();
        this.words = words;
        this.review = review;
        this.book = book;
        this.names = review.campaigns().stream()
                .collect(Collectors.toMap(
                        one -> one.campaign().id(), one -> one.campaign().name(), (a, b) -> a));
    }

    TestList of(Workspace workspace) {
        List<Experiment> tests = workspace.experiments();
        Comparator<Experiment> order = Comparator.comparing(
                        (Experiment test) -> ORDER.indexOf(state(test, review.asOf())))
                .thenComparing(Experiment::start, Comparator.reverseOrder())
                .thenComparing(Experiment::id);
        return new TestList(
                frame,
                tests.stream().sorted(order).limit(SHOWN).map(this::row).toList(),
                Math.max(0, tests.size() - SHOWN));
    }

    static String state(Experiment test, LocalDate asOf) {
        LocalDate end = test.end();
        if (test.start().isAfter(asOf)) {
            return "planned";
        }
        if (test.smallestArm() >= test.plannedPerArm()) {
            return "complete";
        }
        return end != null && end.isBefore(asOf) ? "ended" : "running";
    }

    private TestList.Row row(Experiment test) {
        String state = state(test, review.asOf());
        Optional<TestReading> reading = book.map(rules -> TestReading.of(test, review.account(), rules, review.asOf()));
        String campaign = test.campaignId();
        double done = test.plannedPerArm() > 0 ? Math.min(1, test.smallestArm() / (double) test.plannedPerArm()) : 1;
        LocalDate end = test.end();
        return new TestList.Row(
                test.id(),
                campaign == null ? labels.of("account") : names.getOrDefault(campaign, campaign),
                Kpi.of(test.kpi()).map(kpi -> words.text(kpi.label())).orElse(test.kpi()),
                end == null
                        ? labels.of("test.since", words.date(test.start()))
                        : labels.of("period", words.date(test.start()), words.date(end)),
                state,
                labels.of("test.state." + state),
                reading.map(one -> Readings.tone(one.verdict())).orElse("plain"),
                reading.flatMap(TestReading::advice)
                        .map(one -> words.text(one.messages().title()))
                        .orElse(null),
                labels.of("test.read.progress", words.count(test.smallestArm()), words.count(test.plannedPerArm())),
                String.format(Locale.ROOT, "%.1f", done * 100),
                frame.to("/tests/read?experiment=" + Address.part(test.id())));
    }
}
