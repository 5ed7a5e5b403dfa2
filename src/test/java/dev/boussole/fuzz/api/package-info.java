/** Requests that the description of the API leads to, and whether it foresees their answers. */
@NullMarked
package dev.boussole.fuzz.api;

import org.jspecify.annotations.NullMarked;
