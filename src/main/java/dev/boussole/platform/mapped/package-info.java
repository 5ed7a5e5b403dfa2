/** Files that no format knows: columns that their owner declares, or that are guessed with a stated confidence. */
@NullMarked
package dev.boussole.platform.mapped;

import org.jspecify.annotations.NullMarked;
