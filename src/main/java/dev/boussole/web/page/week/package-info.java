/** The week: one ranked list of what to do over all campaigns. */
@NullMarked
package dev.boussole.web.page.week;

import org.jspecify.annotations.NullMarked;
