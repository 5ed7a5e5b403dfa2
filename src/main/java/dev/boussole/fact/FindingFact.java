package dev.boussole.fact;

/** {@code Finding} of the rules: a diagnosis that one rule makes with {@code advise.found(..)} and others use. */
public record FindingFact(String name, String campaignId, String rule) {}
