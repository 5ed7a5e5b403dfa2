package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.review.Review;
import java.util.List;

/** Every objective of a review on a terminal, letter by letter, with figures and the objective rewritten. */
public final class SmartReport {
    private static final int LETTERS = 3;
    private static final int CHECKS = 6;
    private static final int FIGURES = 43;

    private SmartReport() {}

    public static String of(Review review, Language language, Ink ink, int width) {
        Labels labels = Labels.of(language);
        ObjectiveWords words = new ObjectiveWords(language, review.account().currency());
        Page page = new Page(width);
        List<ObjectiveAssessment> all = review.objectives();
        if (all.isEmpty()) {
            page.line(labels.text("objective.none"));
        }
        for (ObjectiveAssessment assessment : all) {
            if (assessment != all.get(0)) {
                page.line("");
            }
            page.line(ink.strong(assessment.objective().id()) + "  " + words.promise(assessment.objective()) + "  "
                    + ink.accent(words.status(assessment)));
            for (ObjectiveWords.Letter letter : words.letters(assessment)) {
                letter(letter, page);
            }
            page.line(" ".repeat(LETTERS) + words.overall(assessment));
            List<String> outlook = words.outlook(assessment);
            if (!outlook.isEmpty()) {
                page.paragraph(LETTERS, String.join(labels.text("list.separator") + " ", outlook));
            }
            String rewritten = labels.text("objective.rewritten") + labels.text("colon") + " ";
            page.entry(
                    LETTERS,
                    LETTERS,
                    ink.faint(rewritten.strip()),
                    rewritten.strip().length(),
                    assessment.rewritten().in(language));
        }
        return page.toString();
    }

    /** One line for a letter of one check; else the letter's own, and one for each check. */
    private static void letter(ObjectiveWords.Letter letter, Page page) {
        boolean single = letter.checks().size() == 1;
        String head = pad(letter.name(), 26) + pad(letter.verdict(), 14);
        if (single) {
            page.entry(LETTERS, FIGURES, head, head.length(), letter.figures());
        } else {
            page.line(" ".repeat(LETTERS) + head.strip());
        }
        for (ObjectiveWords.Letter check : single ? List.<ObjectiveWords.Letter>of() : letter.checks()) {
            String line = pad(check.name(), 23) + pad(check.verdict(), 14);
            page.entry(CHECKS, FIGURES, line, line.length(), check.figures());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
