/** Rulebooks by their hash, which of them was in service when, and edits that are not published yet. */
@NullMarked
package dev.boussole.store.ruleset;

import org.jspecify.annotations.NullMarked;
