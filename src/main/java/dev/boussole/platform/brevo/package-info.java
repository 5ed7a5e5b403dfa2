/** Brevo: the recipients of a campaign, counted without keeping any of them. */
@NullMarked
package dev.boussole.platform.brevo;

import org.jspecify.annotations.NullMarked;
