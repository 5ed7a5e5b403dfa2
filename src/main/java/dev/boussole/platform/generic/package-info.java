/** Boussole's own CSV format: a row per day or period and scope, a column per measure. */
@NullMarked
package dev.boussole.platform.generic;

import org.jspecify.annotations.NullMarked;
