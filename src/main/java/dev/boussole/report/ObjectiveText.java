package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Verdict;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** An objective in a few words, for a message. */
public final class ObjectiveText {
    private ObjectiveText() {}

    /** {@code Cost per acquisition from €31 to €25 by 31 December 2026}: as much of it as was declared. */
    public static String promise(ObjectiveAssessment assessment, Language language, Currency currency) {
        return new ObjectiveWords(language, currency).promise(assessment.objective());
    }

    /** {@code on track}. */
    public static String status(ObjectiveAssessment.Status status, Language language) {
        return Labels.of(language).text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** Each letter with its verdict and the figures behind it, in the order of the checks. */
    public static List<Letter> letters(ObjectiveAssessment assessment, Language language) {
        Labels labels = Labels.of(language);
        return assessment.checks().entrySet().stream()
                .map(check -> new Letter(
                        labels.text("letter." + check.getKey()),
                        check.getValue().verdict(),
                        labels.text("verdict." + check.getValue().verdict().key()),
                        check.getValue().figures().in(language)))
                .toList();
    }

    /** {@code S  Specific}, with what was found. */
    public record Letter(String name, Verdict verdict, String said, String figures) {}

    /** Probability, pace, forecast and proposal, as far as they are known. */
    public static List<String> outlook(ObjectiveAssessment assessment, Language language, Currency currency) {
        return new ObjectiveWords(language, currency).outlook(assessment);
    }
}
