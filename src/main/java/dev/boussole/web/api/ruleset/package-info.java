/** The rulebook over HTTP: its rules, drafts of its files, and what is in service. */
@NullMarked
package dev.boussole.web.api.ruleset;

import org.jspecify.annotations.NullMarked;
