package dev.boussole.report;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Period;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Standing;
import dev.boussole.statistics.Interval;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A KPI of a campaign in the JSON of advice. */
final class KpiJson {
    private static final SerializedString[] KEYS =
            Kpi.catalogue().stream().map(kpi -> new SerializedString(kpi.key())).toArray(SerializedString[]::new);
    private static final SerializedString[] GRADES = Names.words(Grade.values());
    private static final SerializedString[] KINDS = Names.words(Reference.Kind.values());
    private static final SerializedString[] STANDINGS = Names.words(Standing.values());
    private static final SerializedString FALLING = new SerializedString("falling");
    private static final SerializedString RISING = new SerializedString("rising");
    private static final SerializedString STABLE = new SerializedString("stable");

    private KpiJson() {}

    static void write(Attainment attainment, Json json) throws IOException {
        KpiValue measured = attainment.measured();
        Interval interval = measured.interval();
        json.object();
        if (measured.kpi().isOwn()) {
            json.text(Names.KEY, measured.kpi().key());
        } else {
            json.word(Names.KEY, KEYS[measured.kpi().ordinal()]);
        }
        json.figure(Names.VALUE, measured.value());
        json.figure(Names.LOW, interval == null ? Double.NaN : interval.low());
        json.figure(Names.HIGH, interval == null ? Double.NaN : interval.high());
        json.figure(Names.N, measured.n());
        json.figure(Names.SUCCESSES, measured.successes());
        json.word(Names.GRADE, GRADES[measured.grade().ordinal()]);
        json.window(measured.window());
        reference(attainment.reference(), json);
        json.word(Names.STANDING, STANDINGS[attainment.standing().ordinal()]);
        trend(attainment, json);
        json.endObject();
    }

    private static void reference(@Nullable Reference reference, Json json) throws IOException {
        if (reference == null) {
            json.missing(Names.REFERENCE);
            return;
        }
        json.object(Names.REFERENCE);
        json.word(Names.KIND, KINDS[reference.kind().ordinal()]);
        json.figure(Names.VALUE, reference.value());
        Period window = reference.window();
        Benchmark row = reference.published();
        if (window != null) {
            json.date(Names.FROM, window.from());
            json.date(Names.TO, window.to());
        }
        Integer weeks = reference.weeks();
        if (weeks != null && reference.n() != null) {
            json.whole(Names.WEEKS, weeks);
            json.figure(Names.N, reference.n());
        }
        if (row != null) {
            json.text(Names.SOURCE, row.source());
            json.whole(Names.YEAR, row.year());
            json.text(Names.REGION, row.region());
            json.text(Names.INDUSTRY, row.industry());
            json.text(Names.DEFINITION, row.definition());
        } else if (reference.kind() == Reference.Kind.TARGET) {
            json.word(Names.OBJECTIVE, reference.basis());
        }
        json.endObject();
    }

    private static void trend(Attainment attainment, Json json) throws IOException {
        SerializedString word = trend(attainment);
        if (word == null) {
            json.missing(Names.TREND);
        } else {
            json.word(Names.TREND, word);
        }
    }

    private static @Nullable SerializedString trend(Attainment attainment) {
        Double q = attainment.trendQ();
        var trend = attainment.measured().trend();
        if (q == null || trend == null) {
            return null;
        }
        if (q > KpiFact.TREND_Q_MAX || trend.change() == 0) {
            return STABLE;
        }
        return trend.change() < 0 ? FALLING : RISING;
    }
}
