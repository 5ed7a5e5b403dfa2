/** Files come in: dropped, looked at, mapped, taken in and taken back; and what an account declares. */
@NullMarked
package dev.boussole.web.page.intake;

import org.jspecify.annotations.NullMarked;
