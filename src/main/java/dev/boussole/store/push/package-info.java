/** Webhooks, what is to be posted to them and what became of it, and the mails that were sent. */
@NullMarked
package dev.boussole.store.push;

import org.jspecify.annotations.NullMarked;
