/** The advice on each account as it stands: kept up to date with its data, its rules and the days. */
@NullMarked
package dev.boussole.service.desk;

import org.jspecify.annotations.NullMarked;
