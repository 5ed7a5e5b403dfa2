/** What is measured and declared: campaigns, channels, money, periods, and the counts of each day with their source line. */
@NullMarked
package dev.boussole.campaign;

import org.jspecify.annotations.NullMarked;
