package dev.boussole.rulebook.testing;

import dev.boussole.fact.Situations;
import java.util.Set;

/**
 * What the rules said in one case of the tests.
 *
 * @param file the test file under the rulebook's folder
 * @param line of the case in it, from 1
 * @param watched the rules that the case says something about: those whose silence or speech would fail it
 * @param spoke the rules that spoke and had the sample they need, those of findings included
 */
public record Played(
        String file, int line, String name, Set<String> watched, Set<String> spoke, Situations situations) {}
