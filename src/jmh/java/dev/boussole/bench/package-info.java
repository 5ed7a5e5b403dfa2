/** What things cost: benchmarks of the parts (JMH) and of whole commands, compared in one run and quoted as ratios. */
@NullMarked
package dev.boussole.bench;

import org.jspecify.annotations.NullMarked;
