/** Tells others what happened: listeners in this process, webhooks, and owners of objectives by mail. */
@NullMarked
package dev.boussole.service.push;

import org.jspecify.annotations.NullMarked;
