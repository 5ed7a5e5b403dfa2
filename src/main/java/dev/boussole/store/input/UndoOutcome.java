package dev.boussole.store.input;

/** What became of the wish to take an import back. */
public sealed interface UndoOutcome {
    /** @param now whether it was taken back now, and not before */
    record Undone(ImportRecord record, boolean now) implements UndoOutcome {}

    /** There is no such import. */
    record Unknown() implements UndoOutcome {}

    /** It is made of the files of a folder, where they are to be changed. */
    record FromFolder() implements UndoOutcome {}

    /** Imports that came later still stand, and may rest on it. @param newest the one to take back first */
    record Superseded(ImportRecord newest) implements UndoOutcome {}
}
