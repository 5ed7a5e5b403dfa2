/** Planning A/B tests, and reading them. */
@NullMarked
package dev.boussole.web.api.experiment;

import org.jspecify.annotations.NullMarked;
