package dev.boussole.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What became of earlier advice. */
final class LookingBack {
    private static final int MOST = 40;
    private static final Set<String> JUDGED = Set.of("succeeded", "failed");

    private final Material material;
    private final Speech speech;

    LookingBack(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
    }

    /** Nothing where nothing is kept, as on the command line. */
    List<ReportDocument.Section> section() {
        List<Earlier> earlier = material.earlier();
        if (earlier == null) {
            return List.of();
        }
        LocalDate from = material.period().from();
        List<Earlier> told =
                earlier.stream().filter(one -> !last(one).isBefore(from)).toList();
        List<Block> blocks = new ArrayList<>();
        if (told.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.say("earlier.none"), false));
        } else {
            blocks.add(new Block.Paragraph(record(told), false));
            blocks.add(table(told));
        }
        return List.of(
                new ReportDocument.Section("earlier", speech.say("earlier"), speech.say("earlier.lead"), blocks));
    }

    private static LocalDate last(Earlier one) {
        LocalDate done = one.doneOn();
        return done == null ? one.givenOn() : done;
    }

    private String record(List<Earlier> told) {
        long judged =
                told.stream().filter(one -> JUDGED.contains(one.outcome())).count();
        long worked =
                told.stream().filter(one -> one.outcome().equals("succeeded")).count();
        long done = told.stream().filter(one -> one.doneOn() != null).count();
        return speech.say("earlier.record", speech.count("earlier.done", (int) done), judged, worked);
    }

    private Block table(List<Earlier> told) {
        return new Block.Table(
                speech.say("earlier"),
                List.of(
                        Block.Column.text(speech.say("column.advice"), 35),
                        Block.Column.text(speech.say("column.outcome"), 20),
                        Block.Column.text(speech.say("column.what"), 45)),
                told.stream().limit(MOST).map(this::row).toList());
    }

    private List<Block.Cell> row(Earlier one) {
        LocalDate done = one.doneOn();
        String when = done == null
                ? speech.say("earlier.given", speech.day(one.givenOn()))
                : speech.say("earlier.applied", speech.day(done));
        String tone = one.outcome().equals("succeeded") ? "good" : one.outcome().equals("failed") ? "poor" : "";
        return List.of(
                Block.Cell.of(speech.text(one.title()), speech.campaign(one.campaign())),
                new Block.Cell(speech.say("outcome." + one.outcome()), when, null, tone),
                Block.Cell.of(what(one), one.note() == null ? "" : speech.say("earlier.note", one.note())));
    }

    private String what(Earlier one) {
        LocalDate on = one.judgeOn();
        if (one.outcome().equals("applied") && on != null) {
            return speech.say("earlier.judged-on", speech.day(on));
        }
        return speech.text(one.reason());
    }
}
