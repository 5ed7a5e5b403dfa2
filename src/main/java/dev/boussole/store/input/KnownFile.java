package dev.boussole.store.input;

/** A file that is known now. @param id of it, or of one of its tables */
public record KnownFile(int id, String path, String name, String fingerprint) {}
