package dev.boussole.web.page.rule;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.workshop.ThresholdImport;
import dev.boussole.rulebook.workshop.ThresholdTable;
import dev.boussole.web.page.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form makes of a table of thresholds.
 *
 * @param typed each row as it was typed, by line
 * @param result what came of reading it
 */
record ThresholdEdit(List<ThresholdImport.Line> typed, ThresholdImport.Result result) {
    static final String VALUE = "value:";
    static final String SOURCE = "source:";
    private static final String FILE = "thresholds.csv";

    static String key(List<String> cells) {
        return cells.get(0) + ":" + cells.get(1);
    }

    /** @param table the rows as they are; those that the form does not name stay */
    static ThresholdEdit of(ThresholdTable table, Form form, Language language) {
        List<ThresholdImport.Line> lines = new ArrayList<>();
        int line = 2;
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>(row);
            String key = key(row);
            if (form.has(VALUE + key)) {
                String shown = shown(row.get(2), language);
                String typed = form.raw(VALUE + key).strip();
                cells.set(2, typed.equals(shown) ? row.get(2) : typed);
            }
            if (form.has(SOURCE + key)) {
                cells.set(4, form.raw(SOURCE + key).strip());
            }
            lines.add(new ThresholdImport.Line(line++, cells));
        }
        return new ThresholdEdit(lines, ThresholdImport.of(FILE, lines, language == Language.FR, table));
    }

    /** A number as the language writes it. */
    static String shown(String value, Language language) {
        return language == Language.FR ? value.replace('.', ',') : value;
    }

    /** What is wrong with one column, by line. */
    Map<Integer, String> problems(String column, Language language) {
        Map<Integer, String> problems = new LinkedHashMap<>();
        for (Problem problem : result.problems()) {
            if (column.equals(problem.column())) {
                problems.putIfAbsent(problem.source().line(), withoutPlace(problem, language));
            }
        }
        return problems;
    }

    /** The place stands before the first colon; beside the cell it needs not be said. */
    private static String withoutPlace(Problem problem, Language language) {
        String message = problem.message().in(language);
        int colon = message.indexOf(": ");
        String sentence = colon < 0 ? message : message.substring(colon + 2);
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
