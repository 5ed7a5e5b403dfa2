package dev.boussole.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Folders that come inside the program: the rulebook and the sample workspace. The build lists their files. */
final class Packed {
    static final String RULEBOOK = "rulebook";
    static final String SAMPLE = "sample";

    private Packed() {}

    /** The files of a packed folder, as UTF-8 text by path. */
    static Map<String, String> texts(String folder) {
        Map<String, String> texts = new TreeMap<>();
        files(folder).forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /**
     * The packed folder as a real one, in the user's cache. What lies there is compared with what is packed and written
     * anew where it differs; other contents get another folder around it, so that its name, which an
     * account goes by, stays.
     */
    static Path folder(String folder, Terminal terminal) {
        Map<String, byte[]> files = files(folder);
        Path target = Cache.of(terminal).resolve(digest(files)).resolve(folder);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(target.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return;
        }
        Path parent = path.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path part = Files.createTempFile(parent, ".part", "");
        Files.write(part, bytes);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, byte[]> files(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : new String(bytes(folder + "/index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            files.put(path, bytes(folder + "/" + path));
        }
        return files;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Packed.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
