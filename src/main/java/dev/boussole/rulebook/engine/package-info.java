/** Checked rules as a Drools network, built without generating or loading any code, and fired in batches. */
@NullMarked
package dev.boussole.rulebook.engine;

import org.jspecify.annotations.NullMarked;
