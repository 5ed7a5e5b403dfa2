package dev.boussole.platform.mapped;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.EditedTable;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.Sheet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file whose columns were declared or guessed, read as carefully as the export of a platform. */
final class MappedFormat implements ExportFormat {
    private static final Period ALWAYS = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private final String key;
    private final Map<Integer, Target> targets;
    private final @Nullable Text understood;

    /**
     * @param targets what the columns are, by place
     * @param understood how the columns were understood, told in the account of the file; null when their owner said it
     */
    MappedFormat(String key, Map<Integer, Target> targets, @Nullable Text understood) {
        this.key = key;
        this.targets = targets;
        this.understood = understood;
    }

    @Override
    public String key() {
        return key;
    }

    /** Nothing: it is the format of the one file that it was made for. */
    @Override
    public Optional<Recognition> recognise(Header header) {
        return Optional.empty();
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        if (understood != null) {
            intake.info(header.line(), null, understood);
        }
        Header named =
                new Header(header.line(), header.delimiter(), named(header.names(), targets.keySet()), List.of());
        MappedColumns columns = new MappedColumns(named, targets);
        Period given = intake.options().period();
        MonthYears years = MonthYears.of(header, table.name(), given);
        Period stated = StatedDays.of(header);
        Period range = columns.isDated() ? ALWAYS : stated == null ? given : stated;
        EditedTable tidied = new EditedTable(table, () -> new Tidy(header, columns.month(), columns.figures(), years));
        new Sheet(columns.columns(), new MappedRules(columns, range, intake), intake).read(tidied);
    }

    /** A letter for a column without a name, where that is read, and a number behind names that come again. */
    static List<String> named(List<String> names, Set<Integer> read) {
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty() && !read.contains(i)) {
                all.add("");
                continue;
            }
            String name = names.get(i).isEmpty() ? Guesser.letter(i) : names.get(i);
            String unique = name;
            for (int again = 2; !taken.add(unique); again++) {
                unique = name + " " + again;
            }
            all.add(unique);
        }
        return all;
    }
}
