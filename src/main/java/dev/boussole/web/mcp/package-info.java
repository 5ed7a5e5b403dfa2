/** The tools for assistants (Model Context Protocol): each asks the API itself, as whoever called it. */
@NullMarked
package dev.boussole.web.mcp;

import org.jspecify.annotations.NullMarked;
