package dev.boussole.fact;

/** {@code Experiment} of the rules: a test on a campaign, and whether it still waits for its planned sample. */
public record ExperimentFact(String id, String campaignId, String kpi, boolean running) {}
