package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;

/** Lines of what stands folded under the list. */
public record FoldRows(Frame frame, Fold fold) {}
