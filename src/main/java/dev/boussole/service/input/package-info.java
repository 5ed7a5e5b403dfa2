/** Takes inputs in and gives back what is known of an account: files, settings, objectives. */
@NullMarked
package dev.boussole.service.input;

import org.jspecify.annotations.NullMarked;
