/** {@code /report}: the report of an account to read, print, download and send. */
@NullMarked
package dev.boussole.web.page.report;

import org.jspecify.annotations.NullMarked;
