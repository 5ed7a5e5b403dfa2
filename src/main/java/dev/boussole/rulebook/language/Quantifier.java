package dev.boussole.rulebook.language;

/** How many facts a pattern asks for. */
public enum Quantifier {
    /** One match for each fact that fits. */
    EACH,
    /** None may fit. */
    NOT,
    /** One at least, whichever. */
    EXISTS
}
