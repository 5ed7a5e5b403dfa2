/** How the service is set up: one table of settings, read from flags, the environment and a file, in that order. */
@NullMarked
package dev.boussole.setting;

import org.jspecify.annotations.NullMarked;
