/** What the service does for its users, one transaction at a time: import, review, decide, act, replay. */
@NullMarked
package dev.boussole.service;

import org.jspecify.annotations.NullMarked;
