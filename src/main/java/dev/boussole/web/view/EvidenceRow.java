package dev.boussole.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One condition that held, with its figure.
 *
 * @param interval the KPI's 95 % interval in words, or null
 * @param reference what the KPI was compared with, in words, or null
 * @param sample the sample in words, or null
 * @param days the days that were measured, in words, or null
 */
public record EvidenceRow(
        String label,
        String value,
        String condition,
        @Nullable Bar bar,
        @Nullable String interval,
        @Nullable String reference,
        @Nullable String sample,
        @Nullable String days) {}
