/** The tables beside the rules: figures of judgement, and what rules say in both languages. */
@NullMarked
package dev.boussole.rulebook.table;

import org.jspecify.annotations.NullMarked;
