package dev.boussole.web.page.rule.editor;

import dev.boussole.campaign.Text;
import dev.boussole.review.AdviceChange;
import dev.boussole.review.AdviceChange.Kind;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.PastDiff;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.editor.Past.Day;
import dev.boussole.web.page.rule.editor.Past.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a trial on past decisions into words. */
final class PastOf {
    private static final int ROWS_MAX = 20;

    private final Frame frame;
    private final Labels labels;
    private final Words words;
    private final Map<String, String> names = new HashMap<>();

    PastOf(Frame frame, Workspace workspace) {
        this.frame = frame;
        this.labels = frame.labels();
        this.words = new Words(labels, workspace.account().currency());
        workspace.campaigns().forEach(campaign -> names.put(campaign.id(), campaign.name()));
    }

    Past running(PastRuns.Run run) {
        String lead = run.all() == 0
                ? labels.of("editor.past.begins")
                : labels.of("editor.past.running", run.done(), run.all());
        return new Past(frame, run.id(), lead, run.done(), run.all(), List.of());
    }

    Past failed() {
        return new Past(frame, null, labels.of("editor.past.failed"), 0, 0, List.of());
    }

    Past done(List<PastDiff> diffs) {
        List<Day> days = diffs.stream()
                .filter(diff -> diff.diff().changes().stream().anyMatch(PastOf::counts))
                .sorted(Comparator.comparing((PastDiff diff) -> diff.decided().asOf())
                        .reversed())
                .map(this::day)
                .toList();
        return new Past(frame, null, lead(diffs, days.size()), diffs.size(), diffs.size(), days);
    }

    private String lead(List<PastDiff> diffs, int others) {
        if (diffs.isEmpty()) {
            return labels.of("editor.past.none");
        }
        double share = AdviceDiff.share(diffs.stream().map(PastDiff::diff).toList());
        return others == 0
                ? labels.count("editor.past.same", diffs.size())
                : labels.of("editor.past.lead", others, diffs.size(), words.percent(share));
    }

    private static boolean counts(AdviceChange change) {
        return change.kind() != Kind.MOVES;
    }

    private Day day(PastDiff past) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        past.diff().changes().stream()
                .filter(PastOf::counts)
                .forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (kind, count) -> parts.add(labels.of("editor.past.kind", labels.of("rule.diff." + kind.key()), count)));
        return new Day(
                words.date(past.decided().asOf()),
                String.join(" · ", parts),
                past.diff().changes().stream()
                        .filter(PastOf::counts)
                        .limit(ROWS_MAX)
                        .map(change -> row(past, change))
                        .toList());
    }

    private Row row(PastDiff past, AdviceChange change) {
        Text title = change.title();
        String campaign = change.campaign();
        return new Row(
                switch (change.kind()) {
                    case APPEARS, RELEASED -> "good";
                    case VANISHES, HELD_BACK -> "poor";
                    case ALTERED, MOVES -> "warn";
                },
                labels.of("rule.diff." + change.kind().key()),
                title == null ? change.rule() : title.in(labels.language()),
                campaign == null ? labels.of("account") : names.getOrDefault(campaign, campaign),
                change.rule(),
                past.became(change)
                        .map(state -> labels.of("editor.became." + state.key()))
                        .orElse(null));
    }
}
