package dev.boussole.campaign;

/** A row of several days and where it came from. */
record PeriodRow(DailySeries.PeriodCounts row, Giver giver) {}
