package dev.boussole.objective;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * T1: a start, an end in the future, a length that can prove something, and a review in each quarter of a year, once at
 * least.
 */
final class TimeBoundCheck {
    private static final int DAYS_MIN = 14;
    private static final int DAYS_MAX = 366;
    private static final int QUARTER_DAYS = 91;
    private static final double MONTH_DAYS = 30.4;

    private final ObjectiveEvidence evidence;

    private TimeBoundCheck(ObjectiveEvidence evidence) {
        this.evidence = evidence;
    }

    static Judgement of(ObjectiveEvidence evidence) {
        return new TimeBoundCheck(evidence).check();
    }

    private Judgement check() {
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
        Period period = start == null ? null : new Period(start, end);
        Double days = period == null ? null : (double) period.days();
        double least = daysMin();
        List<Text> warnings = warnings(period, least);
        Text message = warnings.isEmpty() && period != null ? complete(period) : Words.sentence(warnings);
        return new Judgement(Criterion.T1, warnings.isEmpty() ? Verdict.PASS : Verdict.WARN, message)
                .with("days", days)
                .with("daysMin", least)
                .with("daysMax", (double) DAYS_MAX);
    }

    private List<Text> warnings(@Nullable Period period, double least) {
        List<Text> warnings = new ArrayList<>();
        if (period == null) {
            warnings.add(new Text("no start is set", "aucun début n'est fixé"));
        } else if (period.days() < least) {
            warnings.add(tooShort(period, least));
        } else if (period.days() > DAYS_MAX) {
            warnings.add(Words.say(
                    "it lasts %s days: split it into periods of 366 at most",
                    "il dure %s jours : découpez-le en périodes de 366 au plus", Words.count(period.days())));
        }
        if (checkpointMissing(evidence.objective())) {
            warnings.add(new Text(
                    "no review in each quarter is set: write `reviewEvery: P7D`",
                    "aucune revue par trimestre n'est fixée : écrivez `reviewEvery: P7D`"));
        }
        return warnings;
    }

    private Text tooShort(Period period, double least) {
        return least > DAYS_MAX
                ? Words.say(
                        "it lasts %s days; telling this target from chance takes %s days, more than a year",
                        "il dure %s jours ; distinguer cette cible du hasard en demande %s, plus d'un an",
                        Words.count(period.days()),
                        Words.count(least))
                : Words.say(
                        "it lasts %s days, where %s to 366 can be judged",
                        "il dure %s jours, là où de %s à 366 peuvent être jugés",
                        Words.count(period.days()),
                        Words.count(least));
    }

    /** Two weeks, two conversion cycles, and for a rate the days until the target can be told from chance (F4). */
    private double daysMin() {
        Double baseline = evidence.baseline();
        Double target = evidence.objective().target();
        Provability data = Provability.of(evidence);
        Double toTell = data == null || baseline == null || target == null ? null : data.daysToTell(baseline, target);
        int known = Math.max(DAYS_MIN, 2 * evidence.lagDays());
        return toTell == null ? known : Math.max(known, toTell);
    }

    /** Whether no review is planned, or fewer than one in each quarter of a year, once from start to end at least. */
    static boolean checkpointMissing(Objective objective) {
        java.time.Period every = objective.reviewEvery();
        if (every == null) {
            return true;
        }
        double days = every.toTotalMonths() * MONTH_DAYS + every.getDays();
        LocalDate start = objective.start();
        LocalDate end = objective.end();
        long length = start == null || end == null ? QUARTER_DAYS + 1L : end.toEpochDay() - start.toEpochDay() + 1;
        return days <= 0 || Math.floor(length / days) < Math.max(1, length / QUARTER_DAYS);
    }

    private static Judgement fail(Text why) {
        return new Judgement(Criterion.T1, Verdict.FAIL, Words.sentence(List.of(why)));
    }

    private static Text complete(Period period) {
        return Words.say(
                "From %s to %s, %s days.",
                "Du %s au %s, soit %s jours.",
                Words.date(period.from()),
                Words.date(period.to()),
                Words.count(period.days()));
    }
}
