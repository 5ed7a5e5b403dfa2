package dev.boussole.web.page.week;

import dev.boussole.web.page.chart.Bar;
import org.jspecify.annotations.Nullable;

/** What following a piece of advice should bring. @param money the gain in money of margin, or null */
public record Gain(
        String expected, String interval, Bar bar, @Nullable String money, String basis) {}
