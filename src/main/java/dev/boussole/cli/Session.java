package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.Ink;
import dev.boussole.report.Labels;

/**
 * What every command works with.
 *
 * @param language in which to speak until a workspace says otherwise
 */
record Session(Terminal terminal, Language language, Labels labels) {
    /** The same in another language: that of a workspace, once it is known. */
    Session in(Language other) {
        return other == language ? this : new Session(terminal, other, Labels.load(Boussole.class, "messages", other));
    }

    Ink ink() {
        return terminal.colour() ? Ink.COLOUR : Ink.PLAIN;
    }

    int columns() {
        return terminal.columns();
    }

    void print(String text) {
        terminal.print(text);
    }

    /** A sentence on standard error. */
    void say(String sentence) {
        terminal.err().println(sentence);
    }
}
