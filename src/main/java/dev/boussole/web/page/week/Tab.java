package dev.boussole.web.page.week;

/** A link to what stands in one state. */
public record Tab(String key, String label, int count, String address, boolean chosen) {}
