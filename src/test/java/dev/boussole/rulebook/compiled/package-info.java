/** The rules of {@code rules/} as the compiler of Drools reads them, to hold against our own reading. */
@NullMarked
package dev.boussole.rulebook.compiled;

import org.jspecify.annotations.NullMarked;
