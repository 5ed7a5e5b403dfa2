/** Tests that rule authors write beside their rules: given facts, expected advice. */
@NullMarked
package dev.boussole.rulebook.testing;

import org.jspecify.annotations.NullMarked;
