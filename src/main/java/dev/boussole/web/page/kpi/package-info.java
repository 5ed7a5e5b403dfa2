/** The catalogue of KPIs as a page. */
@NullMarked
package dev.boussole.web.page.kpi;

import org.jspecify.annotations.NullMarked;
