/** The steps in order: a workspace and a rulebook go in, a review with its recommendations comes out. */
@NullMarked
package dev.boussole.review;

import org.jspecify.annotations.NullMarked;
