/** Google Analytics 4: library reports and explorations, each table of a file read for what it says of the traffic. */
@NullMarked
package dev.boussole.platform.analytics;

import org.jspecify.annotations.NullMarked;
