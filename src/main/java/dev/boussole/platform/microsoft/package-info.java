/**
 * Microsoft Advertising: reports as its website and its reporting service download them, with or without a day. The lines
 * above the header are those of its documentation ({@code Report File Schema}); names of columns come from files that other
 * importers read, from the help pages and from the reporting service. The website translates its columns; only the English
 * names are known.
 */
@NullMarked
package dev.boussole.platform.microsoft;

import org.jspecify.annotations.NullMarked;
