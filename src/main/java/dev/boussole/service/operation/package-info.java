/** What is counted while the service runs. */
@NullMarked
package dev.boussole.service.operation;

import org.jspecify.annotations.NullMarked;
