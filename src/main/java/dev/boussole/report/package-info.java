/** Writes a review for people and programs: JSON, terminal text, CSV, Markdown and HTML, in French or English. */
@NullMarked
package dev.boussole.report;

import org.jspecify.annotations.NullMarked;
