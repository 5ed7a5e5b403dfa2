/** The command line: reads the arguments, runs one command and prints its answer in the user's language. */
@NullMarked
package dev.boussole.cli;

import org.jspecify.annotations.NullMarked;
