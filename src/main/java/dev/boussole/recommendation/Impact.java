package dev.boussole.recommendation;

import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/**
 * What following a recommendation should bring over the basis's horizon.
 *
 * @param kpi what is gained: {@code conversions}, {@code clicks}, ...
 * @param low lower end of the 95 % interval, may be negative
 * @param expected the expected gain
 * @param high upper end of the interval
 * @param value the expected gain in money of margin, or null where no margin is declared
 * @param basis how it was worked out, in words
 */
public record Impact(
        String kpi,
        double low,
        double expected,
        double high,
        @Nullable Money value,
        Text basis) {
    public Impact {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException("Impact is out of order: " + low + ", " + expected + ", " + high);
        }
    }
}
