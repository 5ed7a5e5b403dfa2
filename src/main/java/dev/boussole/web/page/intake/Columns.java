package dev.boussole.web.page.intake;

import dev.boussole.campaign.Measure;
import dev.boussole.platform.ExportReader;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.UnknownColumns;
import dev.boussole.platform.mapped.TableColumns;
import dev.boussole.platform.mapped.Target;
import dev.boussole.service.input.Upload;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms in which the columns of tables that no platform writes are named. */
final class Columns {
    private static final String OWN = "own";
    private static final String DECLARED = "mapped";
    private static final String GENERIC = "generic";
    private static final Set<String> DAYS = Set.of("date", "periodStart", "periodEnd", "week", "month");
    private static final int EXAMPLE_MAX = 40;

    private final Labels labels;
    private final List<Mapping> mappings;

    /** @param mappings what is said of files so far */
    Columns(Labels labels, List<Mapping> mappings) {
        this.labels = labels;
        this.mappings = mappings;
    }

    /** @param tables of the upload, as they were read */
    List<MappingForm> of(Upload upload, List<ImportedFile> tables) {
        boolean refused = tables.stream().anyMatch(one -> one.recognition() == null && one.refused());
        List<String> changeable = tables.stream()
                .filter(one ->
                        one.format().filter(format -> isChangeable(format, one)).isPresent())
                .map(ImportedFile::file)
                .toList();
        if (!refused && changeable.isEmpty()) {
            return List.of();
        }
        List<MappingForm> forms = new ArrayList<>();
        for (TableColumns table : ExportReader.columns(upload.path(), upload.name())) {
            boolean known = tables.stream().anyMatch(one -> one.file().equals(table.table()) && !one.refused());
            boolean needed = !known && refused;
            if (needed || changeable.contains(table.table())) {
                forms.add(form(table, needed, forms.size()));
            }
        }
        return forms;
    }

    /** A table of the generic format only where it has columns that the format does not know. */
    private static boolean isChangeable(String format, ImportedFile table) {
        return format.equals(OWN)
                || format.equals(DECLARED)
                || (format.equals(GENERIC) && table.problems().stream().anyMatch(UnknownColumns::told));
    }

    private MappingForm form(TableColumns table, boolean needed, int number) {
        List<String> names =
                table.columns().stream().map(TableColumns.Column::name).toList();
        Mapping said = mappings.stream()
                .filter(one -> !one.columns().isEmpty() && one.fits(table.table(), names))
                .findFirst()
                .orElse(null);
        List<MappingForm.Row> rows = new ArrayList<>();
        for (TableColumns.Column column : table.columns()) {
            String guess = column.target() == null ? "" : column.target();
            String why = column.why().in(labels.language());
            rows.add(new MappingForm.Row(
                    "column-" + number + "-" + rows.size(),
                    column.name(),
                    shortened(column.example()),
                    said == null ? guess : said.target(column.name()).orElse(Mapping.IGNORE),
                    why.isEmpty() || said != null ? null : why));
        }
        return new MappingForm("table-" + number, table.table(), needed, table.wide(), !table.dated(), rows, groups());
    }

    private static String shortened(String example) {
        return example.length() <= EXAMPLE_MAX ? example : example.substring(0, EXAMPLE_MAX - 1) + "…";
    }

    private List<MappingForm.Group> groups() {
        List<MappingForm.Option> days = new ArrayList<>();
        List<MappingForm.Option> scopes = new ArrayList<>();
        List<MappingForm.Option> figures = new ArrayList<>();
        for (String name : Target.names()) {
            MappingForm.Option option = new MappingForm.Option(name, label(name));
            if (DAYS.contains(name)) {
                days.add(option);
            } else if (Measure.of(name).isPresent()) {
                figures.add(option);
            } else if (!name.equals(Mapping.IGNORE)) {
                scopes.add(option);
            }
        }
        return List.of(
                new MappingForm.Group(labels.of("intake.map.days"), days),
                new MappingForm.Group(labels.of("intake.map.scopes"), scopes),
                new MappingForm.Group(labels.of("intake.map.figures"), figures));
    }

    private String label(String target) {
        String key = "intake.target." + target;
        return labels.has(key) ? labels.of(key) : Words.spaced(target);
    }
}
