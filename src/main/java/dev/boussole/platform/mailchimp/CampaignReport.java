package dev.boussole.platform.mailchimp;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.letter.Report;
import dev.boussole.platform.letter.Report.Entry;
import dev.boussole.platform.letter.Report.Section;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.SendReader;
import dev.boussole.platform.letter.Sends;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The report of one campaign. Of an A/B test each combination is a send of its own; a block that repeats one of them, or
 * sums them up, is passed over.
 */
final class CampaignReport {
    private static final String TITLE = "Title:";
    private static final List<String> TELLING =
            List.of("Total Recipients:", "Recipients Who Opened:", "Recipients Who Clicked:");

    private final ColumnTable table;
    private final Intake intake;
    private final Sends sends;

    CampaignReport(ColumnTable table, String platform, Intake intake) {
        this.table = table;
        this.intake = intake;
        this.sends = new Sends(platform, intake);
    }

    void read(Table file, Header header) throws IOException {
        Report report = Report.read(file, header);
        List<Section> stats = report.sections().stream()
                .filter(section -> section.plainTitle().endsWith("stats"))
                .toList();
        List<Section> combinations = stats.stream()
                .filter(section -> section.plainTitle().startsWith("combination"))
                .toList();
        if (combinations.isEmpty()) {
            send(report.entries(stats::contains), header.line());
        } else {
            for (Section section : stats) {
                if (combinations.contains(section) || adds(section, combinations)) {
                    send(combination(report, section), section.line());
                } else {
                    sends.total();
                }
            }
        }
        sends.finish();
    }

    /** Whether a block is about people that no combination counts. */
    private static boolean adds(Section block, List<Section> combinations) {
        boolean overall =
                block.plainTitle().startsWith("overall") || block.plainTitle().startsWith("total");
        return !overall
                && combinations.stream()
                        .noneMatch(one ->
                                TELLING.stream().allMatch(name -> Objects.equals(one.value(name), block.value(name))));
    }

    private static List<Entry> combination(Report report, Section section) {
        String name = section.title().replaceAll("(?i)(?<!\\s)\\s*stats$", "").toLowerCase(Locale.ROOT);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : report.entries(section::equals)) {
            boolean title = entry.name().equals(TITLE);
            entries.add(title ? new Entry(TITLE, entry.value() + " (" + name + ")", entry.line()) : entry);
        }
        return entries;
    }

    private void send(List<Entry> entries, int line) {
        SendColumns columns = Report.columns(table, entries);
        intake.expectDates(columns.name("day"));
        new SendReader(columns, '.', false, sends).read(Report.fields(columns, entries, line));
    }
}
