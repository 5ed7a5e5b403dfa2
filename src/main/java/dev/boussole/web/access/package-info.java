/** Who may do what: tokens, sessions, roles and limits. */
@NullMarked
package dev.boussole.web.access;

import org.jspecify.annotations.NullMarked;
