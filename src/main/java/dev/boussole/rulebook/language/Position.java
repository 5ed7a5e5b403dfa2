package dev.boussole.rulebook.language;

/** A place in a file, both counted from 1. */
public record Position(int line, int column) {}
