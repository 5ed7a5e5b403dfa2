package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures of judgement that stand in a condition, where nobody finds them and no channel can have its own. */
final class BareFigures {
    /** Nothing, something, all of it: no judgement. */
    private static final Set<String> PLAIN = Set.of("0", "0.0", "1", "1.0");
    /** What units are converted with; as factors they are no judgement either. */
    private static final Set<String> CONVERSIONS =
            Set.of("2", "7", "12", "24", "28", "30", "52", "60", "100", "365", "1000", "3600");

    private BareFigures() {}

    static List<Remark> in(Book book) {
        List<Remark> remarks = new ArrayList<>();
        for (Rule rule : book.rules().rules()) {
            RuleText text = book.text(rule);
            if (text != null) {
                text.numbers(CONVERSIONS).stream()
                        .filter(number -> !PLAIN.contains(number.text()))
                        .forEach(number -> remarks.add(remark(book, rule, number)));
            }
        }
        return remarks;
    }

    private static Remark remark(Book book, Rule rule, RuleText.Span number) {
        return book.remark(
                Remark.Kind.BARE_FIGURE,
                List.of(rule),
                number,
                new Text(
                        "`" + number.text()
                                + "` is a judgement that hides in the condition: it has no name, no source, and no channel can have its own.",
                        "`" + number.text()
                                + "` est un jugement caché dans la condition\u00a0: il n'a ni nom ni source, et aucun canal ne peut avoir le sien."),
                new Text(
                        "Add a row to `thresholds.csv` with its source, write `Threshold( name == \"...\", $limit : value )` and put `$limit` here.",
                        "Ajoutez une ligne à `thresholds.csv` avec sa source, écrivez `Threshold( name == \"...\", $limit : value )` et mettez ici `$limit`."));
    }
}
