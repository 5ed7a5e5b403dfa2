/** The rules of {@code rules/} once more as plain Java, the fastest that they could be: the yardstick of the rulebook. */
@NullMarked
package dev.boussole.bench.byhand;

import org.jspecify.annotations.NullMarked;
