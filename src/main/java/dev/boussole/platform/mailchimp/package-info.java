/** Mailchimp: the list of all campaigns, and the report of one campaign or of its A/B test. */
@NullMarked
package dev.boussole.platform.mailchimp;

import org.jspecify.annotations.NullMarked;
