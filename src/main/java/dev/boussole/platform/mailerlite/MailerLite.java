package dev.boussole.platform.mailerlite;

import dev.boussole.platform.csv.DayOrder;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.letter.Report;
import dev.boussole.platform.letter.Report.Entry;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.SendDay;
import dev.boussole.platform.letter.SendReader;
import dev.boussole.platform.letter.Sends;
import dev.boussole.platform.letter.Signature;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The report of one campaign of MailerLite Classic: known by {@code Subject:} below {@code Campaign report}. It says how
 * many mails were sent and how many bounced; its own open and click rates are over the difference, the deliveries.
 */
public final class MailerLite implements ExportFormat {
    private static final ColumnTable TABLE = ColumnTable.of(MailerLite.class);
    private static final Set<String> SECTIONS = Set.of("campaign results", "bad statistics");

    @Override
    public String key() {
        return "mailerlite";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return Signature.ofReport(key(), "MailerLite", header, "campaign report", "Subject:");
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        List<Entry> entries = Report.read(table, header).entries(section -> SECTIONS.contains(section.plainTitle()));
        SendColumns columns = Report.columns(TABLE, entries);
        intake.expectDates(columns.name("day"));
        DayOrder order = new DayOrder();
        entries.stream()
                .filter(entry -> entry.name().equals(columns.name("day")))
                .forEach(entry -> order.see(SendDay.withoutTime(entry.value()), entry.line(), entry.name()));
        Sends sends = new Sends(key(), intake);
        new SendReader(columns, '.', order.decide(intake.options().locale()), sends)
                .read(Report.fields(columns, entries, header.line()));
        sends.finish();
    }
}
