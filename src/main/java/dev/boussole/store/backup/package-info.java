/** A whole database in one file, and back: whatever tables there are, of whatever major version of PostgreSQL. */
@NullMarked
package dev.boussole.store.backup;

import org.jspecify.annotations.NullMarked;
