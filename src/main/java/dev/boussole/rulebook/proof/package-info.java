/** Proof and counter-proof: which figures made a rule speak, and which keep it silent, with the smallest change that would do. */
@NullMarked
package dev.boussole.rulebook.proof;

import org.jspecify.annotations.NullMarked;
