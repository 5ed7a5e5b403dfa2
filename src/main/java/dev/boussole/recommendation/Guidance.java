package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Source;
import dev.boussole.kpi.Kpi;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about itself in its metadata.
 *
 * @param id unique and stable: {@code creative.fatigue}
 * @param code the row of kpis.md section D that it implements, such as {@code A07}, or null
 * @param needs the samples without which its conclusion would be a guess; empty when it needs none
 * @param watch the KPI on which its effect will be read, or null
 * @param watchDays days until then, or null
 * @param vetoes ids of rules that must not be followed when this one speaks
 * @param freezes levers on which nothing may move when this one speaks
 * @param always true for a rule that no global suppression silences (marked {@code !} in section D)
 * @param shadow true while it runs without being shown
 * @param lacks the data without which its conclusion cannot be drawn and which no format that we accept carries, or null
 * @param uses the KPIs that its conditions read
 * @param blames those of them of which a condition says that they do badly: missed, fallen, dear
 * @param source its file under {@code rules/} and line
 */
public record Guidance(
        String id,
        @Nullable String code,
        Lever lever,
        Priority priority,
        List<Need> needs,
        @Nullable Kpi watch,
        @Nullable Integer watchDays,
        Set<String> vetoes,
        Set<Lever> freezes,
        boolean always,
        boolean shadow,
        @Nullable String owner,
        @Nullable String lacks,
        Set<Kpi> uses,
        Set<Kpi> blames,
        Source source) {
    /** The same, shown. */
    public Guidance live() {
        return new Guidance(
                id, code, lever, priority, needs, watch, watchDays, vetoes, freezes, always, false, owner, lacks, uses,
                blames, source);
    }

    /**
     * A sample that a rule needs: {@code @needs("ctr.successes >= 16, impressions >= 1000")}.
     *
     * @param kpi the KPI whose sample is meant
     * @param what {@code successes} or {@code n} of the KPI
     * @param count how many at least
     * @param compared true when the comparison window needs as many
     */
    public record Need(Kpi kpi, String what, double count, boolean compared) {}
}
