/** The routes of {@code /api/v1} and {@code /health}, and the problems that they answer with (RFC 9457). */
@NullMarked
package dev.boussole.web.api;

import org.jspecify.annotations.NullMarked;
