/** Recommendations and the answers to them, decisions and their replay, and the score that rules keep. */
@NullMarked
package dev.boussole.web.api.decision;

import org.jspecify.annotations.NullMarked;
