package dev.boussole.recommendation;

/**
 * What ranks a recommendation: the stage of the agenda first, then the gap to the goal that it helps to close, then gain x
 * confidence / effort (kpis.md, section D).
 *
 * @param stage 1 (tracking, legal) to 7
 * @param gapToGoal how far the goal that it works on is missed, as a fraction of the goal, 0..1; 0 when it is met, or when
 *     the recommendation does not work on it
 * @param gain lower end of the expected gain, in money where it is known, else in the KPI gained; 0 when not estimable
 * @param confidence 0..1, from the grade of the sample
 * @param effort 1 (minutes) to 4 (weeks)
 */
public record Score(int stage, double gapToGoal, double gain, double confidence, double effort) {
    /** @throws IllegalArgumentException for a gap outside 0 to 1 */
    public Score {
        if (!(gapToGoal >= 0 && gapToGoal <= 1)) {
            throw new IllegalArgumentException("A gap to goal lies in 0 to 1, got " + gapToGoal);
        }
    }

    public double value() {
        return Math.max(0, gain) * confidence / effort;
    }
}
