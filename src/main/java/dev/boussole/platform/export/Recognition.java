package dev.boussole.platform.export;

import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file's format.
 *
 * @param format key of the format
 * @param because what in the file tells it
 * @param language code of the language that the columns are named in, or null when that is not known
 */
public record Recognition(
        String format, Text because, @Nullable String language) {
    public Recognition(String format, Text because) {
        this(format, because, null);
    }
}
