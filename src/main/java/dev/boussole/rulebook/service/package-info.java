/** The rulebook in service: reloaded when its files change, and never replaced by one that does not load or fails its tests. */
@NullMarked
package dev.boussole.rulebook.service;

import org.jspecify.annotations.NullMarked;
