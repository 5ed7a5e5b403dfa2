/** What the server serves from: the workspace as its files are now, the rules in service, and the reviews made of them. */
@NullMarked
package dev.boussole.web.state;

import org.jspecify.annotations.NullMarked;
