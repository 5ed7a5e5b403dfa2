package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.review.Workspace;
import java.util.Currency;
import java.util.List;

/** Puts a workspace together: what was declared and the rows that came in. */
final class Assembly {
    private final Settings settings;
    private final AccountCurrency currency;
    private final JoinedRows rows;
    private final Problems problems;
    private JoinReport report = new JoinReport(List.of(), List.of(), List.of());

    Assembly(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.currency = new AccountCurrency(settings.account().currency());
        this.rows = new JoinedRows(settings, currency, problems);
    }

    JoinedRows rows() {
        return rows;
    }

    /** Which rows went to which campaign; empty until the workspace is finished. */
    JoinReport report() {
        return report;
    }

    /**
     * The workspace.
     *
     * @param name of the account when none was declared
     * @param source the file that a missing declaration belongs into
     * @throws InputException when something was wrong beyond use
     */
    Workspace finish(String name, String source, Language language) {
        Currency declared = settings.account().currency();
        problems.throwErrors();
        if (rows.count() == 0) {
            problems.of(Problem.Severity.ERROR, Problem.Kind.UNREADABLE, source, null, nothing());
            throw new InputException(problems.all());
        }
        Currency settled = currency.settle(source, problems).orElse(null);
        if (declared == null && settled != null && !settled.equals(AccountCurrency.NONE)) {
            ForeignAmount.refuse(settings.amounts(), settled, problems);
        }
        problems.throwErrors();
        if (settled == null) {
            throw new IllegalStateException("No currency and no problem");
        }
        PerformanceHistory history = rows.history();
        report = rows.report();
        List<Campaign> campaigns = rows.campaigns(history);
        PeopleNotes.of(history).forEach(problems::add);
        return new Workspace(
                settings.account().complete(name, settled, language),
                campaigns,
                settings.objectives(),
                settings.changes(),
                settings.experiments(),
                history,
                problems.all());
    }

    private static Text nothing() {
        return new Text(
                "No row of data could be used, so there is no campaign to advise on. Export one row per day and"
                        + " campaign.",
                "Aucune ligne de données n'est utilisable : il n'y a pas de campagne à conseiller. Exportez une ligne"
                        + " par jour et par campagne.");
    }
}
