package dev.boussole.web.page;

import java.util.List;

/** A banner on top of the page: what went wrong and what is still shown. */
public record Notice(String title, String text, List<String> details) {}
