package dev.boussole.platform.letter;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.letter.Send.StatedRate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compares the rates that a file states with what its counts give. Counts are kept, rates are not. */
final class Rates {
    /** Tools print at least two decimals of a percentage, and drop zeros at its end. */
    private static final double FINEST_STEP = 0.0001;

    private final Map<String, StatedRate> first = new LinkedHashMap<>();
    private final Map<String, Integer> cases = new LinkedHashMap<>();

    /**
     * A rate as a file writes it, {@code 48.43%} or {@code 0.4843}; nothing when the cell is none.
     *
     * @param counted the same rate from counts, as a fraction; NaN when they do not give it
     */
    static Optional<StatedRate> read(String cell, char decimal, double counted, int line, String column) {
        NumberText text = NumberText.of(cell).orElse(null);
        double written = text == null ? Double.NaN : text.value(decimal);
        if (text == null || !Double.isFinite(written) || !Double.isFinite(counted)) {
            return Optional.empty();
        }
        boolean inPercent = text.percent() || written > 1;
        int mark = text.body().indexOf(decimal);
        int decimals = (mark < 0 ? 0 : text.body().length() - mark - 1) + (inPercent ? 2 : 0);
        double stated = inPercent && !text.percent() ? written / 100 : written;
        return Optional.of(
                new StatedRate(stated, Math.max(Math.pow(10, -decimals), FINEST_STEP), counted, line, column));
    }

    void see(StatedRate rate) {
        if (Math.abs(rate.stated() - rate.counted()) > 0.51 * rate.step()) {
            first.putIfAbsent(rate.column(), rate);
            cases.merge(rate.column(), 1, Integer::sum);
        }
    }

    void tell(Intake intake) {
        first.forEach((column, rate) -> intake.warn(
                Kind.NOTE,
                rate.line(),
                column,
                SendTexts.rate(rate.stated(), rate.counted(), cases.getOrDefault(column, 1))));
    }
}
