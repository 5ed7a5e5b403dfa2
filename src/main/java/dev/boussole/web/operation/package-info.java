/** What those who run the service see of it: log, metrics, and how it starts and stops. */
@NullMarked
package dev.boussole.web.operation;

import org.jspecify.annotations.NullMarked;
