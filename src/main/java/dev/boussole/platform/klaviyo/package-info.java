/** Klaviyo: the list of campaigns, of which only the e-mails are taken. */
@NullMarked
package dev.boussole.platform.klaviyo;

import org.jspecify.annotations.NullMarked;
