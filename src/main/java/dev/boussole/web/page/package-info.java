/** What all pages share: their frame, their words and how they are sent. Each page has a package of its own below. */
@NullMarked
package dev.boussole.web.page;

import org.jspecify.annotations.NullMarked;
