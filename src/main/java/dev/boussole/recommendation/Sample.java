package dev.boussole.recommendation;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.KpiCatalogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the samples that a rule needs are there, and what is missing where they are not. */
final class Sample {
    /** A date further ahead than this is not worth promising. */
    private static final double DAYS_MAX = 366;

    private final MeasuredFact fact;
    private final LocalDate asOf;

    Sample(MeasuredFact fact, LocalDate asOf) {
        this.fact = fact;
        this.asOf = asOf;
    }

    /** The need of the rule that takes longest to meet, or nothing when all are met. */
    Optional<Abstention> missing(Guidance guidance) {
        List<Shortage> shortages = guidance.needs().stream()
                .map(this::shortage)
                .flatMap(Optional::stream)
                .toList();
        return shortages.stream()
                .max(Comparator.comparingDouble(Shortage::days))
                .map(shortage -> abstention(guidance, shortage));
    }

    private Optional<Shortage> shortage(Guidance.Need need) {
        KpiFact kpi = fact.kpi(need.kpi());
        boolean successes = need.what().equals("successes");
        Double have = successes ? kpi.successes() : kpi.n();
        Double before = need.compared() && successes ? kpi.successesBefore() : null;
        double least = before == null ? orZero(have) : Math.min(orZero(have), before);
        double lacking = Math.ceil(need.count() - least);
        if (lacking <= 0) {
            return Optional.empty();
        }
        double perDay = kpi.window() == null ? 0 : orZero(have) / kpi.window().days();
        Optional<Measure> measure = successes
                ? KpiCatalogue.of(need.kpi()).successesMeasure()
                : KpiCatalogue.of(need.kpi()).sampleMeasure();
        return measure.map(
                counted -> new Shortage(counted, (long) lacking, perDay > 0 ? lacking / perDay : Double.MAX_VALUE));
    }

    private Abstention abstention(Guidance guidance, Shortage shortage) {
        boolean foreseeable = shortage.days() <= DAYS_MAX;
        LocalDate recheck = foreseeable ? asOf.plusDays((long) Math.ceil(shortage.days())) : null;
        return new Abstention(
                guidance,
                fact.getScope(),
                shortage.measure().key(),
                shortage.count(),
                recheck,
                message(shortage, recheck));
    }

    private static Text message(Shortage shortage, @Nullable LocalDate recheck) {
        Text measure = MeasureNames.of(shortage.measure());
        String en = "Collect " + Figures.count(shortage.count(), Language.EN) + " more " + measure.en();
        String fr = "Recueillir encore " + Figures.count(shortage.count(), Language.FR) + " " + measure.fr();
        return recheck == null
                ? new Text(
                        en + "; at today's pace that takes more than a year.",
                        fr + " ; au rythme actuel, il faut plus d'un an.")
                : new Text(
                        en + ", about " + Figures.date(recheck, Language.EN) + ".",
                        fr + ", vers le " + Figures.date(recheck, Language.FR) + ".");
    }

    private static double orZero(@Nullable Double figure) {
        return figure == null ? 0 : figure;
    }

    private record Shortage(Measure measure, long count, double days) {}
}
