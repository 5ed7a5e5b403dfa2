/** IMPORT: turns export files of advertising platforms into rows of counts; a package per source of exports. */
@NullMarked
package dev.boussole.platform;

import org.jspecify.annotations.NullMarked;
