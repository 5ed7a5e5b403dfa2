package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;

/**
 * Something wrong with a test, or with what the rules said in it.
 *
 * @param line in the file of the test, from 1
 * @param mistake whether the test itself is written wrongly, so that it was not run
 */
public record Fault(int line, boolean mistake, Text text) {}
