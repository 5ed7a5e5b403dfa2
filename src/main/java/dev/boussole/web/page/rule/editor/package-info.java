/** The page on which a file of the rulebook is written and tried before anyone else sees it. */
@NullMarked
package dev.boussole.web.page.rule.editor;

import org.jspecify.annotations.NullMarked;
