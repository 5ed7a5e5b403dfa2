package dev.boussole.recommendation;

/**
 * What ranks a recommendation inside its stage of the agenda: gain x confidence / effort (kpis.md, section D).
 *
 * @param stage 1 (tracking, legal) to 7
 * @param gain lower end of the expected gain, in money where it is known, else in the KPI gained; 0 when not estimable
 * @param confidence 0..1, from the grade of the sample
 * @param effort 1 (minutes) to 4 (weeks)
 */
public record Score(int stage, double gain, double confidence, double effort) {
    public double value() {
        return Math.max(0, gain) * confidence / effort;
    }
}
