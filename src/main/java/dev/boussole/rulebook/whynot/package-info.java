/** Counter-proof: which conditions keep a rule silent, and the smallest change of figures with which it would speak. */
@NullMarked
package dev.boussole.rulebook.whynot;

import org.jspecify.annotations.NullMarked;
