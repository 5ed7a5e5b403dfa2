/** Reads a workspace: a folder with {@code boussole.yaml} and exports, bare export files, or the JSON of a request. */
@NullMarked
package dev.boussole.platform.workspace;

import org.jspecify.annotations.NullMarked;
