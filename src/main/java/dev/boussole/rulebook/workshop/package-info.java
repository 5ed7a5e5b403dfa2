/** What a strategist starts from: a new rule with its messages and tests, tables of thresholds, the page of a rule. */
@NullMarked
package dev.boussole.rulebook.workshop;

import org.jspecify.annotations.NullMarked;
