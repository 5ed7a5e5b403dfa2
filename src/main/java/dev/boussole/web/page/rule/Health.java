package dev.boussole.web.page.rule;

import java.util.Locale;

/** How a rule is; more than one may be true of it. */
enum Health {
    /** It is edited, and the edit is not published. */
    DRAFT,
    /** It threw, ran out of steps, or one of its tests fails. */
    FAILING,
    /** No test would notice if it fell silent. */
    UNTESTED,
    /** It runs without being shown. */
    SHADOW,
    /** It is in service. */
    ACTIVE,
    /** It spoke in the last thirty days of the account. */
    FIRED,
    /** It did not. */
    SILENT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a row says it in a chip: what is usual, or told in a figure, is not. */
    boolean shown() {
        return this == DRAFT || this == FAILING || this == UNTESTED || this == SHADOW;
    }
}
