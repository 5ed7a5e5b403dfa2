package dev.boussole.kpi;

import dev.boussole.campaign.Period;

/**
 * A KPI against the window before it that has the same weekdays.
 *
 * @param before the KPI's value in the comparison window
 * @param change relative change, 0.1 for a rise of a tenth; sums are compared by day, so that a missing day is no fall
 * @param p two-sided p-value of no change, 0..1, before any control for the number of tests
 * @param successesBefore successes in the comparison window
 */
public record Trend(Period comparison, double before, double change, double p, double successesBefore) {}
