package dev.boussole.report.document;

import dev.boussole.campaign.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was wrong with the data, the worst first. */
final class Quality {
    private static final int MOST = 25;

    private final Material material;
    private final Speech speech;

    Quality(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
    }

    List<ReportDocument.Section> section() {
        List<Problem> problems = material.review().dataQuality().stream()
                .sorted(Comparator.comparing(Problem::severity).reversed())
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (problems.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.say("quality.none"), false));
        } else {
            blocks.add(new Block.Table(
                    speech.say("quality"),
                    List.of(
                            Block.Column.text(speech.say("column.severity"), 15),
                            Block.Column.text(speech.say("column.finding"), 85)),
                    problems.stream().limit(MOST).map(this::row).toList()));
        }
        if (problems.size() > MOST) {
            blocks.add(new Block.Paragraph(speech.say("more", speech.number(problems.size() - (double) MOST)), true));
        }
        return List.of(
                new ReportDocument.Section("quality", speech.say("quality"), speech.say("quality.lead"), blocks));
    }

    private List<Block.Cell> row(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String tone = problem.severity() == Problem.Severity.INFO ? "" : "warn";
        return List.of(
                Block.Cell.toned(speech.say("severity." + severity), tone),
                Block.Cell.of(speech.text(problem.message())));
    }
}
