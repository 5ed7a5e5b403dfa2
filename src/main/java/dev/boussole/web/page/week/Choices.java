package dev.boussole.web.page.week;

import java.util.List;

/** What a field proposes. */
public record Choices(List<Choice> choices) {}
