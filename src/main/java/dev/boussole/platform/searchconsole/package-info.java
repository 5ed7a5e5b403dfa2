/** Search Console: the tables of a performance export, in its zip or one by one, as figures of organic search. */
@NullMarked
package dev.boussole.platform.searchconsole;

import org.jspecify.annotations.NullMarked;
