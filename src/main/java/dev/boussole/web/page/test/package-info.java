/** The pages of A/B tests: those that are declared, the plan of a new one, and how one reads. */
@NullMarked
package dev.boussole.web.page.test;

import org.jspecify.annotations.NullMarked;
