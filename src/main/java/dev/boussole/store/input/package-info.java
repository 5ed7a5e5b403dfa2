/** Inputs as they were known: files, their rows, settings and objectives, from one revision of the account until another. */
@NullMarked
package dev.boussole.store.input;

import org.jspecify.annotations.NullMarked;
