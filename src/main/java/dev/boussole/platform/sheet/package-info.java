/** Exports written for people: translated column names, and numbers and dates in the manner of a country. */
@NullMarked
package dev.boussole.platform.sheet;

import org.jspecify.annotations.NullMarked;
