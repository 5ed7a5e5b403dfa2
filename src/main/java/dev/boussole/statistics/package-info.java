/** Intervals, tests and forecasts as pure functions of numbers; what cannot be estimated is a named case. */
@NullMarked
package dev.boussole.statistics;

import org.jspecify.annotations.NullMarked;
