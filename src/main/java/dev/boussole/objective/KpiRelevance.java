package dev.boussole.objective;

import java.util.Locale;

/** The class of a KPI for a campaign's objective (kpis.md, section B). */
public enum KpiRelevance {
    PRIMARY,
    SECONDARY,
    GUARDRAIL,
    IRRELEVANT,
    /** Section B does not name it for this objective. */
    UNLISTED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
