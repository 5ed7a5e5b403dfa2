/**
 * LinkedIn Campaign Manager: campaign, ad set and ad reports as its website downloads them, by day or for a period, in
 * English, German and French. What LinkedIn long called a campaign group is what others call a campaign; since 2026 it calls
 * it so itself and its former campaigns ad sets. German names and the lines above the header come from files that other
 * importers read, as do some French ones; the others are those of its website.
 */
@NullMarked
package dev.boussole.platform.linkedin;

import org.jspecify.annotations.NullMarked;
