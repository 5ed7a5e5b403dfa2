/** The one layout of rule files, so that an edit shows what it changes and nothing else. */
@NullMarked
package dev.boussole.rulebook.format;

import org.jspecify.annotations.NullMarked;
