/** Who is let in: tokens made, found and revoked; sessions; what was turned away; requests that may be repeated. */
@NullMarked
package dev.boussole.service.access;

import org.jspecify.annotations.NullMarked;
