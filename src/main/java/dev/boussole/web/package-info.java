/** Edge: the HTTP API and the pages, served on this machine only. */
@NullMarked
package dev.boussole.web;

import org.jspecify.annotations.NullMarked;
