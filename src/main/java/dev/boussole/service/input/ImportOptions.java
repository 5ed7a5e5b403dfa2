package dev.boussole.service.input;

import dev.boussole.platform.export.ReadOptions;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of files says of them.
 *
 * @param currency of rows with money that name none, or null
 */
public record ImportOptions(ReadOptions reading, @Nullable Currency currency) {
    public static final ImportOptions NONE = new ImportOptions(ReadOptions.DEFAULT, null);
}
