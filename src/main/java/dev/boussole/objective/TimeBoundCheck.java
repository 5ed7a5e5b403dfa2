package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.objective.ObjectiveAssessment.Check;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** T1: a start, an end in the future, a length that can prove something, and a review each quarter at least. */
final class TimeBoundCheck {
    private static final int DAYS_MIN = 14;
    private static final int DAYS_MAX = 366;
    private static final int QUARTER_DAYS = 92;
    private static final double MONTH_DAYS = 30.4;

    private TimeBoundCheck() {}

    static Check of(ObjectiveEvidence evidence) {
        LocalDate start = evidence.objective().start();
        LocalDate end = evidence.objective().end();
        if (end == null) {
            return fail(new Text("no end is set", "aucune fin n'est fixée"));
        }
        if (start != null && !start.isBefore(end)) {
            return fail(Words.say(
                    "it ends on %s, not after its start on %s",
                    "il finit le %s, pas après son début le %s", Words.date(end), Words.date(start)));
        }
        if (evidence.ended()) {
            return fail(Words.say("it ended on %s", "il a pris fin le %s", Words.date(end)));
        }
        List<Text> warnings = warnings(evidence, start, end);
        return warnings.isEmpty() && start != null
                ? new Check(Verdict.PASS, complete(start, end))
                : new Check(Verdict.WARN, Words.sentence(warnings));
    }

    private static List<Text> warnings(ObjectiveEvidence evidence, @Nullable LocalDate start, LocalDate end) {
        List<Text> warnings = new ArrayList<>();
        if (start == null) {
            warnings.add(new Text("no start is set", "aucun début n'est fixé"));
        } else {
            long days = end.toEpochDay() - start.toEpochDay() + 1;
            int least = Math.max(DAYS_MIN, 2 * evidence.lagDays());
            if (days < least || days > DAYS_MAX) {
                warnings.add(Words.say(
                        "it lasts %s days, where %s to 366 can be judged",
                        "il dure %s jours, là où de %s à 366 peuvent être jugés",
                        Words.count(days),
                        Words.count(least)));
            }
        }
        if (checkpointMissing(evidence.objective())) {
            warnings.add(new Text("no review each quarter is set", "aucune revue par trimestre n'est fixée"));
        }
        return warnings;
    }

    /** Whether no review, or none within a quarter, is planned. */
    static boolean checkpointMissing(Objective objective) {
        Period every = objective.reviewEvery();
        if (every == null) {
            return true;
        }
        double days = every.toTotalMonths() * MONTH_DAYS + every.getDays();
        return days <= 0 || days > QUARTER_DAYS;
    }

    private static Check fail(Text why) {
        return new Check(Verdict.FAIL, Words.sentence(List.of(why)));
    }

    private static Text complete(LocalDate start, LocalDate end) {
        return Words.say(
                "From %s to %s, %s days.",
                "Du %s au %s, soit %s jours.",
                Words.date(start),
                Words.date(end),
                Words.count(end.toEpochDay() - start.toEpochDay() + 1));
    }
}
