package dev.boussole.web.page.week;

import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.HeldBack;
import org.jspecify.annotations.Nullable;

/** Something that the review does not recommend: not yet, not now, or not at all. @param held null unless held back */
record Aside(
        Subject subject,
        @Nullable Abstention abstention,
        @Nullable HeldBack held) {}
