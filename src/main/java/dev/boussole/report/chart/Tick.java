package dev.boussole.report.chart;

/** A place on an axis that is named. */
public record Tick(double at, String label) {}
