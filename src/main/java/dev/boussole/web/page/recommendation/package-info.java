/** The page of one recommendation: its proof, how it is judged, its history, and the answers to it. */
@NullMarked
package dev.boussole.web.page.recommendation;

import org.jspecify.annotations.NullMarked;
