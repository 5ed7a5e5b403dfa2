package dev.boussole.platform.meta;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import java.util.Locale;

/** Compares the frequency that Meta states with impressions over reach: columns that were moved by hand disagree. */
final class FrequencyCheck {
    /** Meta shows two decimals or more. */
    private static final double TOLERANCE = 0.02;

    private final Intake intake;
    private boolean told;

    FrequencyCheck(Intake intake) {
        this.intake = intake;
    }

    void check(Cells<MetaColumn> cells, Counts counts) {
        double stated = cells.number(MetaColumn.FREQUENCY);
        double reach = counts.get(Measure.REACH);
        double computed = counts.get(Measure.IMPRESSIONS) / reach;
        if (!told && reach > 0 && Math.abs(stated - computed) > TOLERANCE) {
            told = true;
            String column = cells.columns().name(MetaColumn.FREQUENCY);
            intake.warn(Kind.NOTE, cells.line(), column, MetaTexts.frequency(shown(stated), shown(computed)));
        }
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
