/** Routes to accounts, imports and objectives. */
@NullMarked
package dev.boussole.web.api.input;

import org.jspecify.annotations.NullMarked;
