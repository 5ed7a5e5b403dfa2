/** What was decided and what became of it: the life of a recommendation from review to review. Pure. */
@NullMarked
package dev.boussole.decision;

import org.jspecify.annotations.NullMarked;
