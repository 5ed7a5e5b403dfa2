/** Tells owners of objectives by mail what changed, once for each part of a day, and nothing when nothing did. */
@NullMarked
package dev.boussole.service.push.mail;

import org.jspecify.annotations.NullMarked;
