package dev.boussole.statistics;

import java.util.List;

/**
 * Why the rate of a whole changed: because the rates of its segments did, or because their shares did (E. M. Kitagawa, 1955,
 * Journal of the American Statistical Association 50, 1168-1194).
 *
 * @param within what the changed rates bring, at the mean of both shares
 * @param mix what the changed shares bring, at the mean of both rates; both sum to the change of the whole
 * @param withinP two-sided p-value of {@code within} being 0, for independent trials
 * @param moved segments whose rate changed, at a false-discovery rate of 0.10
 */
public record MixShift(double within, double mix, double withinP, int moved) {
    private static final double Q_MAX = 0.10;

    /** One segment before and after. */
    public record Segment(double successesBefore, double trialsBefore, double successesAfter, double trialsAfter) {
        /**
         * @throws IllegalArgumentException unless trials are positive and successes among them
         */
        public Segment {
            boolean before = trialsBefore > 0 && successesBefore >= 0 && successesBefore <= trialsBefore;
            boolean after = trialsAfter > 0 && successesAfter >= 0 && successesAfter <= trialsAfter;
            if (!before || !after) {
                throw new IllegalArgumentException("A segment has successes among trials, got " + successesBefore
                        + " of " + trialsBefore + " and " + successesAfter + " of " + trialsAfter);
            }
        }

        private double rateBefore() {
            return successesBefore / trialsBefore;
        }

        private double rateAfter() {
            return successesAfter / trialsAfter;
        }

        private double variance() {
            return rateBefore() * (1 - rateBefore()) / trialsBefore + rateAfter() * (1 - rateAfter()) / trialsAfter;
        }

        private double p() {
            return Proportions.compare(successesBefore, trialsBefore, successesAfter, trialsAfter, 0.95)
                    .difference()
                    .map(Difference::pValue)
                    .orElse(1.0);
        }
    }

    /**
     * @throws IllegalArgumentException with fewer than two segments
     */
    public static MixShift of(List<Segment> segments) {
        if (segments.size() < 2) {
            throw new IllegalArgumentException("A mix has two segments or more, got " + segments.size());
        }
        double before = segments.stream().mapToDouble(Segment::trialsBefore).sum();
        double after = segments.stream().mapToDouble(Segment::trialsAfter).sum();
        double within = 0;
        double mix = 0;
        double variance = 0;
        for (Segment segment : segments) {
            double shareBefore = segment.trialsBefore() / before;
            double shareAfter = segment.trialsAfter() / after;
            double share = (shareBefore + shareAfter) / 2;
            within += share * (segment.rateAfter() - segment.rateBefore());
            mix += (shareAfter - shareBefore) * (segment.rateBefore() + segment.rateAfter()) / 2;
            variance += share * share * segment.variance();
        }
        double p = variance > 0 ? Quantiles.twoSidedNormalP(within / Math.sqrt(variance)) : 1;
        return new MixShift(within, mix, p, moved(segments));
    }

    private static int moved(List<Segment> segments) {
        int moved = 0;
        for (double q :
                FalseDiscovery.adjust(segments.stream().mapToDouble(Segment::p).toArray())) {
            moved += q <= Q_MAX ? 1 : 0;
        }
        return moved;
    }

    /** The change of the whole. */
    public double total() {
        return within + mix;
    }
}
