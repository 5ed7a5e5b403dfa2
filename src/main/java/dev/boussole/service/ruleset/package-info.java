/** The ruleset in service: where it comes from, and what it is asked. */
@NullMarked
package dev.boussole.service.ruleset;

import org.jspecify.annotations.NullMarked;
