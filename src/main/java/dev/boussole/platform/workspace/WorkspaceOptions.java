package dev.boussole.platform.workspace;

import dev.boussole.campaign.Language;
import dev.boussole.platform.export.ReadOptions;

/**
 * What a workspace is read with.
 *
 * @param language of the account when none is declared
 * @param reading the day of the review and the locale of the exports, when the user gave them
 */
public record WorkspaceOptions(Language language, ReadOptions reading) {
    public static WorkspaceOptions in(Language language) {
        return new WorkspaceOptions(language, ReadOptions.DEFAULT);
    }
}
