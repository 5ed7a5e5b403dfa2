package dev.boussole.fact;

/** A figure of judgement, by name, as it holds for the channel under review. Its unit stands in {@code thresholds.csv}. */
public record Threshold(String name, double value) {}
