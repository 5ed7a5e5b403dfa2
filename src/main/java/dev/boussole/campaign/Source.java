package dev.boussole.campaign;

/** Where a figure came from: a file, as the user named it, and its line (1 is the first; 0 stands for the whole file). */
public record Source(String file, int line) {}
