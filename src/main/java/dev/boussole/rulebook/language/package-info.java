/** The language of rule files: DRL text in, checked rules out; whatever is not vocabulary, literal, arithmetic or verb is refused. */
@NullMarked
package dev.boussole.rulebook.language;

import org.jspecify.annotations.NullMarked;
