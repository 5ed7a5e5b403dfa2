/** What a rulebook says about itself before any data: what can never hold, what contradicts, what nobody needs or tests. */
@NullMarked
package dev.boussole.rulebook.analysis;

import org.jspecify.annotations.NullMarked;
