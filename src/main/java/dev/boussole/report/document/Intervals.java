package dev.boussole.report.document;

import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Standing;
import dev.boussole.statistics.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measured KPIs as intervals to draw, and beside their references. */
final class Intervals {
    private final Speech speech;

    Intervals(Speech speech) {
        this.speech = speech;
    }

    @Nullable
    Span of(Attainment attainment) {
        Reference reference = attainment.reference();
        return of(attainment.measured(), reference == null ? null : reference.value(), tone(attainment));
    }

    @Nullable
    Span of(KpiValue measured, @Nullable Double reference, String tone) {
        Interval interval = measured.interval();
        Kpi.Unit unit = measured.kpi().unit();
        if (interval == null) {
            return null;
        }
        String words = speech.interval(interval, unit);
        return new Span(
                interval.low(),
                measured.value(),
                interval.high(),
                reference,
                tone,
                reference == null ? words : speech.say("span.reference", words, speech.figure(reference, unit)));
    }

    /** {@code its target €25}, or nothing. */
    String reference(Attainment attainment) {
        Reference reference = attainment.reference();
        if (reference == null) {
            return "";
        }
        String kind = reference.kind().name().toLowerCase(Locale.ROOT);
        return speech.say(
                "reference." + kind,
                speech.figure(reference.value(), attainment.measured().kpi().unit()));
    }

    static String tone(Attainment attainment) {
        Standing standing = attainment.standing();
        Kpi.Direction direction = attainment.measured().kpi().direction();
        if (direction == Kpi.Direction.BAND || standing == Standing.NEAR || standing == Standing.UNKNOWN) {
            return "plain";
        }
        return (standing == Standing.ABOVE) == (direction == Kpi.Direction.UP) ? "good" : "poor";
    }
}
