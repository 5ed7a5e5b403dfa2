/** MEASURE: the catalogue of KPIs, and their values over a window with interval and sample. */
@NullMarked
package dev.boussole.kpi;

import org.jspecify.annotations.NullMarked;
