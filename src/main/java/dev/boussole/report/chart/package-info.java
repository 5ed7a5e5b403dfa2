/** Drawings of figures: lines, intervals and marks over two axes, as SVG that pages and printed reports share. */
@NullMarked
package dev.boussole.report.chart;

import org.jspecify.annotations.NullMarked;
