package dev.boussole.web.page.week;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Evidence;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures of evidence in the unit that belongs to what the condition read. */
public final class EvidenceFigures {
    private static final Pattern PATH = Pattern.compile("[A-Za-z_$][\\w.$]*");
    private static final Set<String> IN_ITS_UNIT = Set.of(
            "value", "low", "high", "reference", "before", "former", "gap", "below", "above", "poor", "ok", "known");
    private static final Set<String> COUNTS =
            Set.of("n", "successes", "successesBefore", "sure", "indicative", "usable", "firm", "strong", "grade");
    private static final Set<String> PROBABILITIES =
            Set.of("probability", "probabilityBetter", "conversionDropP", "trendP", "trendQ");
    private static final Set<String> FRACTIONS = Set.of("gapPct", "change", "falling", "rising", "stable");

    private final Words words;

    public EvidenceFigures(Words words) {
        this.words = words;
    }

    public String of(Evidence evidence, Optional<Kpi> kpi) {
        Object value = evidence.value();
        return value instanceof Number number ? number(number.doubleValue(), read(evidence), kpi) : word(value);
    }

    /** The property that the condition read: {@code gapPct} of {@code cvr.gapPct <= -0.1}. */
    private static String read(Evidence evidence) {
        Matcher path = PATH.matcher(evidence.condition());
        String read = path.find() ? path.group() : evidence.fact();
        return read.substring(read.lastIndexOf('.') + 1);
    }

    private String number(double value, String read, Optional<Kpi> kpi) {
        if (COUNTS.contains(read)) {
            return words.count(value);
        }
        if (PROBABILITIES.contains(read)) {
            return words.probability(value);
        }
        if (FRACTIONS.contains(read)) {
            return words.percent(value);
        }
        Kpi.Unit unit = FactNames.unit(read);
        if (unit != null && kpi.isEmpty()) {
            return unit == Kpi.Unit.RATE ? words.percent(value) : words.figure(value, unit);
        }
        boolean itself =
                kpi.isPresent() && (IN_ITS_UNIT.contains(read) || named(read).isPresent());
        return itself ? words.figure(value, kpi.get().unit()) : words.number(value);
    }

    /** The KPI that rules call {@code is_lost_budget} or {@code isLostBudget}. */
    public static Optional<Kpi> named(String name) {
        return Kpi.of(name)
                .or(() -> Kpi.of(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)));
    }

    private String word(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return words.labels().of(yes ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return words.date(date);
        }
        if (value instanceof Channel channel) {
            return words.text(channel.label());
        }
        return value instanceof Goal goal ? words.text(goal.label()) : value.toString();
    }
}
