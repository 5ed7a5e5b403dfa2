/** Whether conditions on figures and words can all hold at once, and with which figures. Knows neither rules nor facts. */
@NullMarked
package dev.boussole.rulebook.analysis.solve;

import org.jspecify.annotations.NullMarked;
