/** MailerLite Classic: the report of one campaign. */
@NullMarked
package dev.boussole.platform.mailerlite;

import org.jspecify.annotations.NullMarked;
