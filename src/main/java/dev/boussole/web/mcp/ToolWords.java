package dev.boussole.web.mcp;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;

/** The words around what a tool says. */
final class ToolWords {
    private static final Labels ENGLISH = Labels.load(ToolWords.class, "tools", Language.EN);
    private static final Labels FRENCH = Labels.load(ToolWords.class, "tools", Language.FR);

    private ToolWords() {}

    static Labels of(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }
}
