package dev.boussole.platform.workspace;

import dev.boussole.campaign.Language;
import dev.boussole.platform.export.ReadOptions;

/**
 * What a workspace is read with.
 *
 * @param language of the account when none is declared
 * @param reading the day of the review and the locale of the exports, when the user gave them
 * @param watch is told how far the reading has come
 */
public record WorkspaceOptions(Language language, ReadOptions reading, ReadingWatch watch) {
    public WorkspaceOptions(Language language, ReadOptions reading) {
        this(language, reading, ReadingWatch.NONE);
    }

    public static WorkspaceOptions in(Language language) {
        return new WorkspaceOptions(language, ReadOptions.DEFAULT);
    }
}
