package dev.boussole.report.document;

import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Verdict;
import dev.boussole.report.ObjectiveText;
import dev.boussole.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The objectives: where each stands, what it is heading for, and what is wrong with how it is put. */
final class Goals {
    private final Material material;
    private final Speech speech;
    private final Drawings drawings;

    Goals(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.drawings = new Drawings(material, speech);
    }

    List<ReportDocument.Section> section() {
        List<Block> blocks = new ArrayList<>();
        material.review().objectives().forEach(one -> objective(one, blocks));
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.say("objectives.none"), false));
        }
        return List.of(new ReportDocument.Section(
                "objectives", speech.say("objectives"), speech.say("objectives.lead"), blocks));
    }

    private void objective(ObjectiveAssessment one, List<Block> blocks) {
        Objective objective = one.objective();
        String status = one.status().name().toLowerCase(Locale.ROOT);
        String owner = objective.owner() == null ? "" : " · " + objective.owner();
        blocks.add(new Block.Heading(
                "objective-" + objective.id(),
                ObjectiveText.promise(one, speech.language(), speech.currency()),
                speech.campaign(objective.campaignId()) + owner,
                List.of(new Block.Mark(
                        ObjectiveText.status(one.status(), speech.language()), tone(one.status(), status)))));
        blocks.add(new Block.Facts(facts(one)));
        drawings.pace(objective).map(Block.Drawing::new).ifPresent(blocks::add);
        blocks.add(letters(one));
    }

    private static String tone(ObjectiveAssessment.Status status, String key) {
        return switch (status) {
            case ON_TRACK, REACHED -> "good";
            case AT_RISK -> "warn";
            case OFF_TRACK, UNREACHABLE -> "poor";
            default -> key.isEmpty() ? "" : "plain";
        };
    }

    private List<Block.Fact> facts(ObjectiveAssessment one) {
        List<Block.Fact> facts = new ArrayList<>();
        Double probability = one.probability();
        facts.add(Block.Fact.of(
                speech.say("objective.probability"),
                probability == null ? speech.say("objective.probability.unknown") : speech.probability(probability)));
        forecast(one).ifPresent(facts::add);
        Double uplift = one.upliftNeeded();
        if (uplift != null) {
            facts.add(Block.Fact.of(
                    speech.say("objective.uplift"),
                    uplift > 0 ? speech.percent(uplift) : speech.say("objective.uplift.none")));
        }
        if (one.proposal() != null) {
            facts.add(Block.Fact.of(
                    speech.say(one.tooEasy() ? "objective.bolder" : "objective.proposal"),
                    figure(one.objective(), one.proposal())));
        }
        facts.add(Block.Fact.of(speech.say("objective.rewritten"), speech.text(one.rewritten())));
        return facts;
    }

    private Optional<Block.Fact> forecast(ObjectiveAssessment one) {
        Double expected = one.expected();
        Interval forecast = one.forecast();
        if (expected == null) {
            return Optional.empty();
        }
        String figure = figure(one.objective(), expected);
        if (forecast == null) {
            return Optional.of(Block.Fact.of(speech.say("objective.forecast"), figure));
        }
        String range = speech.say(
                "interval",
                speech.say("range", figure(one.objective(), forecast.low()), figure(one.objective(), forecast.high())));
        double low = Math.min(forecast.low(), expected);
        double high = Math.max(forecast.high(), expected);
        Span span = new Span(low, expected, high, one.objective().target(), "plain", figure + " (" + range + ")");
        return Optional.of(
                new Block.Fact(speech.say("objective.forecast"), List.of(figure + " (" + range + ")"), span));
    }

    private String figure(Objective objective, double value) {
        return Optional.ofNullable(objective.kpi())
                .flatMap(material.context()::kpi)
                .map(Kpi::unit)
                .map(unit -> speech.figure(value, unit))
                .orElseGet(() -> speech.number(value));
    }

    private Block letters(ObjectiveAssessment one) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ObjectiveText.Letter letter : ObjectiveText.letters(one, speech.language())) {
            rows.add(List.of(
                    Block.Cell.of(letter.name()),
                    Block.Cell.toned(letter.said(), tone(letter.verdict())),
                    Block.Cell.of(letter.figures().replace("`", ""))));
        }
        return new Block.Table(
                speech.say("objective.letters"),
                List.of(
                        Block.Column.text("SMART", 20),
                        Block.Column.text(speech.say("column.verdict"), 15),
                        Block.Column.text(speech.say("column.why"), 65)),
                rows);
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "good";
            case WARN -> "warn";
            case FAIL -> "poor";
            default -> "";
        };
    }
}
