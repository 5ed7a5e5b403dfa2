package dev.boussole.decision;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.AdditiveKpis;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.IntervalDifference;
import dev.boussole.statistics.Measured;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a recommendation that was followed: the KPI that it watches over the complete days since, against the figure
 * that was frozen when it was made. It succeeded when the 95 % interval of the difference lies wholly on the wanted side of
 * none; it is read once, as soon as the sample carries it, and never guessed.
 */
final class Judge {
    /** Days behind the day of judgement after which nothing is waited for any more. */
    static final int PATIENCE_DAYS = 60;

    private static final int DAYS_OF_WEEK = 7;
    private static final int UNWATCHED_DAYS = 14;

    private final Readings readings;
    private final LocalDate asOf;

    Judge(Readings readings, LocalDate asOf) {
        this.readings = readings;
        this.asOf = asOf;
    }

    /**
     * The end of an applied recommendation.
     *
     * @param state {@code SUCCEEDED}, {@code FAILED}, or {@code EXPIRED} where nothing can tell
     */
    record Verdict(State state, Text reason) {}

    /** @return null while it has to wait */
    @Nullable
    Verdict of(Life life) {
        LocalDate applied = life.appliedOn();
        if (life.state() != State.APPLIED || applied == null) {
            return null;
        }
        LocalDate judgeOn = life.judgeOn();
        Figure base = life.base().watched();
        Kpi kpi = life.watch() == null ? null : readings.kpi(life.watch()).orElse(null);
        if (judgeOn == null || kpi == null || base == null || life.base().wanted() == null) {
            LocalDate last = judgeOn == null ? applied.plusDays(UNWATCHED_DAYS) : judgeOn;
            return asOf.isBefore(last) ? null : new Verdict(State.EXPIRED, NOTHING_TO_READ);
        }
        if (asOf.isBefore(judgeOn)) {
            return null;
        }
        KpiValue after = since(life, kpi, applied);
        Verdict read = after == null ? null : read(life, kpi, base, after);
        return read == null && asOf.isAfter(judgeOn.plusDays(PATIENCE_DAYS))
                ? new Verdict(State.EXPIRED, tooThin(kpi))
                : read;
    }

    /** Whole weeks where there is one, so that weekdays weigh alike. */
    private @Nullable KpiValue since(Life life, Kpi kpi, LocalDate applied) {
        LocalDate from = applied.plusDays(1);
        LocalDate to = readings.lastComplete(kpi);
        if (to.isBefore(from)) {
            return null;
        }
        int days = new Period(from, to).days();
        int whole = days < DAYS_OF_WEEK ? days : days - days % DAYS_OF_WEEK;
        return readings.over(life.cause(), kpi, Period.ending(to, whole))
                .filter(value -> value.window().from().isAfter(applied))
                .orElse(null);
    }

    private @Nullable Verdict read(Life life, Kpi kpi, Figure base, KpiValue after) {
        Figure now = Figure.of(after, null);
        boolean sum = AdditiveKpis.contains(kpi);
        Double days = base.n();
        Measured first = base.measured(sum && days != null ? days : 1).orElse(null);
        Measured second = now.measured(sum ? after.n() : 1).orElse(null);
        if (first == null || second == null || after.successes() < Grade.USABLE.successesMin()) {
            return null;
        }
        Interval difference = IntervalDifference.of(first, second);
        boolean improved =
                life.base().wanted() == Kpi.Direction.UP ? difference.whollyAbove(0) : difference.whollyBelow(0);
        return new Verdict(
                improved ? State.SUCCEEDED : State.FAILED,
                new Text(
                        sentence(kpi, first, second, difference, after, Language.EN),
                        sentence(kpi, first, second, difference, after, Language.FR)));
    }

    private static String sentence(
            Kpi kpi, Measured first, Measured second, Interval difference, KpiValue after, Language language) {
        String label = kpi.label().in(language);
        String before = Amounts.of(first.value(), kpi, language);
        String now = Amounts.of(second.value(), kpi, language);
        String low = Amounts.difference(difference.low(), kpi, language);
        String high = Amounts.difference(difference.high(), kpi, language);
        String day = AdditiveKpis.contains(kpi) ? (language == Language.FR ? " par jour" : " a day") : "";
        String n = Amounts.plain(after.successes());
        return language == Language.FR
                ? label + day + " : " + before + " avant, " + now + " du "
                        + after.window().from() + " au "
                        + after.window().to() + " (" + n + " événements) ; différence entre " + low + " et " + high
                        + " (confiance 95\u00a0%)."
                : label + day + ": " + before + " before, " + now + " from "
                        + after.window().from() + " to "
                        + after.window().to() + " (" + n + " events); difference between " + low + " and " + high
                        + " (95% confidence).";
    }

    private static final Text NOTHING_TO_READ = new Text(
            "Done, but its effect cannot be read: no KPI with an interval was measured when it was made.",
            "Réalisée, mais son effet ne peut être lu : aucun KPI avec intervalle n'a été mesuré à sa création.");

    private static Text tooThin(Kpi kpi) {
        return new Text(
                "Done, but its effect cannot be read: " + PATIENCE_DAYS + " days after the day of judgement `"
                        + kpi.key() + "` still has fewer than " + Grade.USABLE.successesMin()
                        + " events, or no interval.",
                "Réalisée, mais son effet ne peut être lu : " + PATIENCE_DAYS + " jours après l'échéance, `" + kpi.key()
                        + "` compte encore moins de " + Grade.USABLE.successesMin()
                        + " événements, ou pas d'intervalle.");
    }
}
