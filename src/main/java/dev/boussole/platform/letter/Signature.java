package dev.boussole.platform.letter;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.ColumnTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what an e-mail tool's files are known, and the sentence that says so. */
public final class Signature {
    private Signature() {}

    /**
     * A table is known by columns that it has all of.
     *
     * @param key of the format
     * @param label what the tool is called in sentences
     * @param columns keys of the table
     */
    public static Optional<Recognition> ofList(
            String key, String label, ColumnTable table, Header header, String... columns) {
        SendColumns found = new SendColumns(table, header.names());
        if (!found.hasAll(columns)) {
            return Optional.empty();
        }
        String names = Arrays.stream(columns)
                .map(column -> "`" + found.name(column) + "`")
                .collect(Collectors.joining(", "));
        return Optional.of(new Recognition(
                key,
                new Text(
                        label + ": columns " + names + " on line " + header.line(),
                        label + " : colonnes " + names + " à la ligne " + header.line())));
    }

    /**
     * A report with a name and a value on each line is known by its title line and the first name below it.
     *
     * @param title without accents and capitals
     */
    public static Optional<Recognition> ofReport(String key, String label, Header header, String title, String name) {
        if (header.size() < 2 || !header.names().get(0).equals(name)) {
            return Optional.empty();
        }
        String above = header.preamble().stream()
                .map(line -> Names.trim(line.replace("\"", "").replaceAll("(?<![,;\t])[,;\t]+$", "")))
                .filter(line -> Names.plain(line).endsWith(title))
                .findFirst()
                .orElse("");
        if (above.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Recognition(
                key,
                new Text(
                        label + ": `" + name + "` on line " + header.line() + ", below `" + above + "`",
                        label + " : `" + name + "` à la ligne " + header.line() + ", sous `" + above + "`")));
    }
}
