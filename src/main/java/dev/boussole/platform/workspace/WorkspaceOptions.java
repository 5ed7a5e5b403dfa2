package dev.boussole.platform.workspace;

import dev.boussole.campaign.Language;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace is read with.
 *
 * @param language of the account when none is declared
 * @param reading the day of the review and the locale of the exports, when the user gave them
 * @param currency in which money without one is, when the user gave it; it counts before the settings'
 * @param watch is told how far the reading has come
 */
public record WorkspaceOptions(
        Language language, ReadOptions reading, @Nullable Currency currency, ReadingWatch watch) {
    public WorkspaceOptions(Language language, ReadOptions reading) {
        this(language, reading, null, ReadingWatch.NONE);
    }

    public static WorkspaceOptions in(Language language) {
        return new WorkspaceOptions(language, ReadOptions.DEFAULT);
    }

    /** The settings with what was asked for one reading. */
    Settings over(Settings settings) {
        return currency == null ? settings : settings.in(currency);
    }

    /** What exports are read with: what was asked for one reading counts before what the settings say of files. */
    ReadOptions reading(Settings settings) {
        List<Mapping> mappings = new ArrayList<>(reading.mappings());
        mappings.addAll(settings.mappings());
        return reading.withMappings(mappings);
    }
}
