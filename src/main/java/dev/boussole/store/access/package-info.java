/** Tokens, sessions, denied calls and the answers to requests that may be repeated, in SQL. */
@NullMarked
package dev.boussole.store.access;

import org.jspecify.annotations.NullMarked;
