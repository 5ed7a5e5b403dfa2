package dev.boussole.rulebook.testing;

/**
 * One case of a test: a situation and what is expected in it.
 *
 * @param line where its name stands, or the line of the table that it comes from
 * @param given the file's base, the test's changes and the table's in one
 */
record TestCase(int line, String name, Piece given, Expectation expectation) {}
