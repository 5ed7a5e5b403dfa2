/**
 * What is promised of the running program, shown on the running program: real processes that are killed, filled up and cut
 * off. Each proof has a short version among the tests and a long one by {@code main}.
 */
package dev.boussole.proof;
