package dev.boussole.service.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Names, sizes and times of the files of a workspace: differs when one of them was written, added or removed. */
public final class FileStamp {
    private FileStamp() {}

    /** @param path a workspace folder or an export file; it need not exist */
    public static String of(Path path) {
        StringBuilder stamp = new StringBuilder("files");
        if (Files.isDirectory(path)) {
            list(path, stamp);
            list(path.resolve("exports"), stamp);
        } else {
            file(path, stamp);
        }
        return stamp.toString();
    }

    private static void list(Path folder, StringBuilder stamp) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            sorted.forEach(file -> file(file, stamp));
        } catch (IOException unreadable) {
            stamp.append("\nunreadable ").append(folder);
        }
    }

    private static void file(Path file, StringBuilder stamp) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            stamp.append('\n')
                    .append(file)
                    .append(' ')
                    .append(attributes.size())
                    .append(' ')
                    .append(attributes.lastModifiedTime());
        } catch (IOException gone) {
            stamp.append("\ngone ").append(file);
        }
    }
}
