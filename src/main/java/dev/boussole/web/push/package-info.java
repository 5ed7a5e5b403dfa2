/** The routes by which others are told what happened: the stream of events, webhooks, and the digests that were sent. */
@NullMarked
package dev.boussole.web.push;

import org.jspecify.annotations.NullMarked;
