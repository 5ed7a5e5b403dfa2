package dev.boussole.cli;

import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import java.util.Arrays;
import java.util.Locale;

/** Reads the workspace that a command names. */
final class Reading {
    private Reading() {}

    /** @throws dev.boussole.campaign.InputException with everything that is wrong when it cannot be used */
    static LoadedWorkspace of(Input input, Session session) {
        ReadOptions reading = ReadOptions.DEFAULT
                .withAsOf(input.date("--as-of").orElse(null))
                .withLocale(
                        input.text("--locale").map(tag -> locale(tag, session)).orElse(null));
        return WorkspaceReader.read(input.paths(0), new WorkspaceOptions(session.language(), reading));
    }

    private static Locale locale(String tag, Session session) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()
                || !Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
            throw new WrongUse(session.labels().text("error.locale", tag));
        }
        return locale;
    }
}
