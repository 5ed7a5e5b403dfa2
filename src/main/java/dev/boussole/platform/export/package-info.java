/** What every source of exports shares: the interface of a format, the intake that checks its rows, and the report. */
@NullMarked
package dev.boussole.platform.export;

import org.jspecify.annotations.NullMarked;
