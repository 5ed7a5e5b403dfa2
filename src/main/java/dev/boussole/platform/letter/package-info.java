/** What exports of e-mail tools have in common: sends with their counts, whether listed as rows or reported one under the other. */
@NullMarked
package dev.boussole.platform.letter;

import org.jspecify.annotations.NullMarked;
