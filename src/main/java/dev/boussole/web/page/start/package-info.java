/** The first minutes: the story that the sample tells, and the way to one's own files. */
@NullMarked
package dev.boussole.web.page.start;

import org.jspecify.annotations.NullMarked;
