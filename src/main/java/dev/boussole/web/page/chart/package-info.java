/** Intervals of figures as the pages draw them. */
@NullMarked
package dev.boussole.web.page.chart;

import org.jspecify.annotations.NullMarked;
