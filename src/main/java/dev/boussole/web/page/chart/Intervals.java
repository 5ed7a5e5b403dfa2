package dev.boussole.web.page.chart;

import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Standing;
import dev.boussole.statistics.Interval;
import dev.boussole.web.page.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A measured KPI's interval and reference, in words and as a drawing. */
public final class Intervals {
    private final Words words;

    public Intervals(Words words) {
        this.words = words;
    }

    public @Nullable Bar bar(Attainment attainment) {
        KpiValue measured = attainment.measured();
        Interval interval = measured.interval();
        if (interval == null) {
            return null;
        }
        Reference reference = attainment.reference();
        String description = words.labels().of("bar.interval", range(interval, measured.kpi()));
        return Bar.of(
                interval.low(),
                measured.value(),
                interval.high(),
                reference == null ? null : reference.value(),
                tone(attainment),
                reference == null ? description : description + ", " + reference(attainment));
    }

    /** "0.38% to 0.46%", or null without an interval. */
    public @Nullable String text(Attainment attainment) {
        Interval interval = attainment.measured().interval();
        return interval == null ? null : range(interval, attainment.measured().kpi());
    }

    private String range(Interval interval, Kpi kpi) {
        return words.range(words.figure(interval.low(), kpi.unit()), words.figure(interval.high(), kpi.unit()));
    }

    /** "target 0.6%", or null without a reference. */
    public @Nullable String reference(Attainment attainment) {
        Reference reference = attainment.reference();
        if (reference == null) {
            return null;
        }
        return words.labels()
                .of(
                        "reference." + reference.kind().name().toLowerCase(Locale.ROOT),
                        words.figure(
                                reference.value(), attainment.measured().kpi().unit()));
    }

    private static String tone(Attainment attainment) {
        Standing standing = attainment.standing();
        Kpi.Direction direction = attainment.measured().kpi().direction();
        if (direction == Kpi.Direction.BAND || standing == Standing.NEAR || standing == Standing.UNKNOWN) {
            return "plain";
        }
        return (standing == Standing.ABOVE) == (direction == Kpi.Direction.UP) ? "good" : "poor";
    }
}
