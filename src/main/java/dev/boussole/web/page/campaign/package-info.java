/** The pages of campaigns: the list of them, and one with its KPIs, funnel, pacing, parts and history. */
@NullMarked
package dev.boussole.web.page.campaign;

import org.jspecify.annotations.NullMarked;
