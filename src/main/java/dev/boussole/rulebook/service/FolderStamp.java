package dev.boussole.rulebook.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells one state of a folder from another without reading its files: names, sizes and times of change. */
public record FolderStamp(TreeMap<String, String> files) {
    public static FolderStamp of(Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    files.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
                }
            }
        } catch (IOException | java.io.UncheckedIOException vanished) {
            // a file that disappears while the folder is read makes another stamp next time
            files.put("", "incomplete");
        }
        return new FolderStamp(files);
    }
}
