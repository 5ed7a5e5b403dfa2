package dev.boussole.platform.export;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param file the file's name as shown to its owner
 * @param recognition the format and why it was recognised, or null when it was not
 * @param period from the first to the last day of the rows kept, or null when none was
 * @param currency ISO 4217 code that all rows with a currency share, or null
 * @param rowsDropped rows left out on purpose: totals, tests, messages that are no e-mails, orders that were cancelled
 * @param rowsQuarantined rows that cannot be true or cannot be read, each with its problem
 * @param problems everything that was found, errors first; the sink received the same
 * @param proposal what its owner may declare so that a refused file can be read, or null
 */
public record ImportedFile(
        String file,
        @Nullable Recognition recognition,
        @Nullable Period period,
        @Nullable String currency,
        int rowsKept,
        int rowsDropped,
        int rowsQuarantined,
        List<Reconciliation> reconciliations,
        List<Problem> problems,
        @Nullable Text proposal) {
    public ImportedFile {
        reconciliations = List.copyOf(reconciliations);
        problems = List.copyOf(problems);
    }

    public ImportedFile(
            String file,
            @Nullable Recognition recognition,
            @Nullable Period period,
            @Nullable String currency,
            int rowsKept,
            int rowsDropped,
            int rowsQuarantined,
            List<Reconciliation> reconciliations,
            List<Problem> problems) {
        this(
                file,
                recognition,
                period,
                currency,
                rowsKept,
                rowsDropped,
                rowsQuarantined,
                reconciliations,
                problems,
                null);
    }

    /** The same with a proposal. */
    public ImportedFile with(Text proposed) {
        return new ImportedFile(
                file,
                recognition,
                period,
                currency,
                rowsKept,
                rowsDropped,
                rowsQuarantined,
                reconciliations,
                problems,
                proposed);
    }

    /** The key of the format: {@code generic}, {@code google_ads}, {@code meta_ads}; nothing when unrecognised. */
    public Optional<String> format() {
        return Optional.ofNullable(recognition).map(Recognition::format);
    }

    /** Whether the file cannot be used; rows that the sink received from it must then be forgotten. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
