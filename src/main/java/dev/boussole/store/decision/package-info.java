/** Decisions and the lives of recommendations, with their history, in the database. */
@NullMarked
package dev.boussole.store.decision;

import org.jspecify.annotations.NullMarked;
