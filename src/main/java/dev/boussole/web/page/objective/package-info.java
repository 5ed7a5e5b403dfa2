/** The pages of objectives: how each fares, and the form that sets one while its SMART verdicts are told. */
@NullMarked
package dev.boussole.web.page.objective;

import org.jspecify.annotations.NullMarked;
