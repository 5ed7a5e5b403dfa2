package dev.boussole.platform.mapped;

import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, and what each seems to be.
 *
 * @param table its name, with the file's
 * @param line of the header
 * @param dated whether rows, or what stands above them, say which days they cover
 * @param wide whether it has a column for each month, so that it must be turned before it can be read
 */
public record TableColumns(String table, int line, List<Column> columns, boolean dated, boolean wide) {
    public TableColumns {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name as the file writes it; a letter, as spreadsheets have them, where it writes none
     * @param example the first cell that is not empty; empty when all are
     * @param target a name of {@link Target#names}, or null when nothing is known of it
     * @param confidence in percent
     * @param why it is in doubt; empty when it is not
     */
    public record Column(
            String name, String example, @Nullable String target, int confidence, Text why) {}

    static TableColumns of(String table, Guessed guessed) {
        return new TableColumns(
                table,
                guessed.header().line(),
                guessed.columns().stream().map(TableColumns::column).toList(),
                guessed.isDated(null),
                guessed.isWide());
    }

    private static Column column(Guess guess) {
        Target target = guess.target();
        boolean named = target != null && !target.isRatio();
        return new Column(
                guess.name(),
                guess.evidence().example(),
                target == null ? null : named ? target.name() : Mapping.IGNORE,
                guess.confidence(),
                new Text(ProposalTexts.why(guess, false), ProposalTexts.why(guess, true)));
    }
}
