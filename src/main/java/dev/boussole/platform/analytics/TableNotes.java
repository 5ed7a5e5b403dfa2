package dev.boussole.platform.analytics;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import java.util.List;
import java.util.Objects;

/** Says which of a table's figures are read in a certain meaning, or not at all. */
final class TableNotes {
    private final ReportTable table;
    private final Columns columns;
    private final Intake intake;

    TableNotes(ReportTable table, Intake intake) {
        this.table = table;
        this.columns = table.columns();
        this.intake = intake;
    }

    void tell() {
        if (table.isOfFirstVisits()) {
            note(ReportColumns.FIRST_VISIT.stream()
                    .filter(columns::has)
                    .findFirst()
                    .orElseThrow());
            return;
        }
        if (columns.has(ReportColumns.TOTAL_USERS)) {
            note(ReportColumns.TOTAL_USERS, AnalyticsTexts.TOTAL_USERS);
        }
        List<String> people = columns.present().stream()
                .map(Column::measure)
                .filter(Objects::nonNull)
                .filter(measure -> !measure.additive())
                .map(Measure::key)
                .toList();
        if (table.isSplit() && !people.isEmpty()) {
            intake.info(table.section().header().line(), null, AnalyticsTexts.split(people));
        }
    }

    private void note(Column firstVisit) {
        note(firstVisit, AnalyticsTexts.firstVisits(columns.name(firstVisit)));
    }

    private void note(Column column, Text found) {
        intake.info(table.section().header().line(), columns.name(column), found);
    }
}
