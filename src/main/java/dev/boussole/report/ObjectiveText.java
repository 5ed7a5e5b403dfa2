package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.objective.ObjectiveAssessment;
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

    /** Probability, pace, forecast and proposal, as far as they are known. */
    public static List<String> outlook(ObjectiveAssessment assessment, Language language, Currency currency) {
        return new ObjectiveWords(language, currency).outlook(assessment);
    }
}
