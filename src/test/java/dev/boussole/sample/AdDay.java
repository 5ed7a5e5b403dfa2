package dev.boussole.sample;

import java.time.LocalDate;

/** What an advertising campaign did on one day. */
record AdDay(LocalDate date, long impressions, long clicks, double cost, long conversions, double value) {}
