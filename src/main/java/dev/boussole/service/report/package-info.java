/** Reports of accounts as they are served: what goes into them, and their PDF made a few at a time and kept. */
@NullMarked
package dev.boussole.service.report;

import org.jspecify.annotations.NullMarked;
