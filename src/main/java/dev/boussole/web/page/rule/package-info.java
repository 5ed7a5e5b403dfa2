/** The rulebook as pages: its rules, thresholds, drafts and history. */
@NullMarked
package dev.boussole.web.page.rule;

import org.jspecify.annotations.NullMarked;
