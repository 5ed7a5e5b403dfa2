/** The description of the API as tests read it. */
@NullMarked
package dev.boussole.openapi;

import org.jspecify.annotations.NullMarked;
