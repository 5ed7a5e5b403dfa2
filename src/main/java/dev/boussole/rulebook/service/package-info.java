/** Whether edited rules may go into service: they load, a check finds no error, and their tests pass. */
@NullMarked
package dev.boussole.rulebook.service;

import org.jspecify.annotations.NullMarked;
