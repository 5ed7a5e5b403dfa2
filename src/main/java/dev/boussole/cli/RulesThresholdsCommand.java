package dev.boussole.cli;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.workshop.ThresholdImport;
import dev.boussole.rulebook.workshop.ThresholdTable;
import dev.boussole.service.ruleset.ThresholdFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules thresholds}: the figures of judgement to a spreadsheet, and back. */
final class RulesThresholdsCommand implements Command {
    private static final String FILE = "thresholds.csv";

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1")
                .option("--export", "FILE")
                .option("--import", "FILE")
                .build();
    }

    @Override
    public int run(Input input, Session session) throws IOException {
        boolean exports = input.text("--export").isPresent();
        if (exports == input.text("--import").isPresent()) {
            throw new WrongUse(session.labels().text("thresholds.one"));
        }
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        Map<String, String> files = rules.files();
        String csv = files.getOrDefault(FILE, String.join(",", ThresholdTable.COLUMNS) + "\n");
        if (exports) {
            RuleBookLoader.load(files, rules.options());
            return exported(ThresholdTable.of(csv), input.path(input.required("--export")), session);
        }
        if (rules.folder() == null) {
            throw new WrongUse(session.labels().text("error.packed", "boussole rules thresholds DIR --import FILE"));
        }
        RuleBookLoader.load(files, rules.options());
        Path from = input.path(input.required("--import"));
        ThresholdFile read = read(from, session);
        ThresholdImport.Result result =
                ThresholdImport.of(from.toString(), read.lines(), read.comma(), ThresholdTable.of(csv));
        if (!result.problems().isEmpty()) {
            throw new InputException(result.problems());
        }
        Map<String, String> after = new TreeMap<>(files);
        after.put(FILE, result.csv());
        RuleBookLoader.load(after, rules.options());
        if (!result.changes().isEmpty() || !result.csv().equals(csv)) {
            Replaced.file(rules.folder().resolve(FILE), result.csv().getBytes(StandardCharsets.UTF_8));
        }
        result.changes().forEach(change -> session.print(told(change, session) + "\n"));
        session.print(session.labels()
                        .text(
                                "thresholds.imported",
                                result.changes().size(),
                                rules.folder().resolve(FILE))
                + "\n");
        return Exit.DONE;
    }

    private static int exported(ThresholdTable table, Path file, Session session) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            Replaced.file(file, table.xlsx());
        } else if (name.endsWith(".csv")) {
            Replaced.file(file, table.csv(session.language() == Language.FR).getBytes(StandardCharsets.UTF_8));
        } else {
            throw new WrongUse(session.labels().text("thresholds.kind", file));
        }
        session.print(session.labels().text("thresholds.exported", file) + "\n");
        return Exit.DONE;
    }

    private static ThresholdFile read(Path file, Session session) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse(session.labels().text("thresholds.missing", file));
        }
        try {
            return ThresholdFile.read(file)
                    .orElseThrow(() -> new WrongUse(session.labels()
                            .text("thresholds.header", file, String.join(", ", ThresholdTable.COLUMNS))));
        } catch (Refusal refused) {
            throw new WrongUse("`" + file + "`: " + refused.text().in(session.language()));
        }
    }

    private static String told(ThresholdImport.Change change, Session session) {
        String name = change.channel().isEmpty() ? change.name() : change.name() + " (" + change.channel() + ")";
        String before = change.before();
        String after = change.after();
        if (after == null) {
            return session.labels().text("thresholds.gone", name, String.valueOf(before));
        }
        return before == null
                ? session.labels().text("thresholds.new", name, after)
                : session.labels().text("thresholds.changed", name, before, after);
    }
}
