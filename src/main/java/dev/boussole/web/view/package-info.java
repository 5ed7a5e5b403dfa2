/** What a page shows: a review put into words and drawings of one language, ready for the templates. */
@NullMarked
package dev.boussole.web.view;

import org.jspecify.annotations.NullMarked;
