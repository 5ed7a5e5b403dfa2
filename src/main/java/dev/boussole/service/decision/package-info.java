/** Writes decisions down, answers recommendations, tells what changed, and decides again to compare. */
@NullMarked
package dev.boussole.service.decision;

import org.jspecify.annotations.NullMarked;
