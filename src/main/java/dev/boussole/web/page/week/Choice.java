package dev.boussole.web.page.week;

/** Something that can be chosen in a form. */
public record Choice(String value, String label, boolean chosen) {}
