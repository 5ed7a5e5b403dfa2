/**
 * The report for those who were not there: what it says is worked out once, as sections of blocks, and written as an HTML
 * file, as Markdown or as PDF.
 */
@NullMarked
package dev.boussole.report.document;

import org.jspecify.annotations.NullMarked;
