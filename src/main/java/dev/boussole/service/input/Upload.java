package dev.boussole.service.input;

import java.nio.file.Path;

/**
 * A file that was sent in and lies on the disk.
 *
 * @param name as its sender calls it
 */
public record Upload(String name, Path path) {
    private static final int LENGTH_MAX = 120;

    public Upload {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}`\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .strip();
        String whole = plain.isEmpty() || plain.equals(".") || plain.equals("..") ? "upload.csv" : plain;
        name = whole.length() <= LENGTH_MAX ? whole : whole.substring(whole.length() - LENGTH_MAX);
    }
}
