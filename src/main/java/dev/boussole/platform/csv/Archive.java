package dev.boussole.platform.csv;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip file, which a workbook is too. Whatever is read of it counts towards its {@link Budget}. */
final class Archive implements Closeable {
    private final ZipFile zip;
    private final String within;
    private final Budget budget;
    private final LongConsumer progress;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, Long> before = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private Archive(ZipFile zip, String within, Budget budget, LongConsumer progress) {
        this.zip = zip;
        this.within = within;
        this.budget = budget;
        this.progress = progress;
        long compressed = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            if (!entry.isDirectory() && entries.putIfAbsent(key(entry.getName()), entry) == null) {
                names.add(entry.getName());
                before.put(key(entry.getName()), compressed);
                compressed += Math.max(0, entry.getCompressedSize());
            }
        }
        names.sort(String::compareTo);
    }

    /**
     * Opens an archive.
     *
     * @param within tells its parts from those of other archives in the budget
     * @throws Refusal when it is protected, damaged, or has far too many members
     */
    static Archive open(Path file, String within, Budget budget, Limits limits, LongConsumer progress)
            throws IOException {
        ZipEnd.check(file, limits);
        return new Archive(zip(file), within, budget, progress);
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("encrypted")) {
                throw new Refusal(Refusals.PROTECTED);
            }
            return message.contains("bad entry") ? zipOfWindows(file) : unusual();
        } catch (EOFException e) {
            throw new Refusal(Refusals.DAMAGED);
        } catch (IllegalArgumentException e) {
            return unusual();
        }
    }

    /** Windows packs names of files in the code page of its console, which in Western Europe is 850. */
    private static ZipFile zipOfWindows(Path file) throws IOException {
        Charset console = Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
        try {
            return new ZipFile(file.toFile(), console);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return unusual();
        }
    }

    private static ZipFile unusual() {
        throw new Refusal(Refusals.UNUSUAL_ARCHIVE);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Names of all files in it, in their order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether there is a file of that name, in small or capital letters. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The unfolded bytes of a file in it. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        InputStream in = entry == null ? null : stream(entry);
        if (entry == null || in == null) {
            throw new Refusal(Refusals.DAMAGED);
        }
        double onDisk = entry.getSize() <= 0 ? 0 : (double) entry.getCompressedSize() / entry.getSize();
        InputStream told = new ToldStream(in, progress, before.getOrDefault(key(name), 0L), onDisk);
        return budget.watch(within + name, told, entry.getCrc());
    }

    private @Nullable InputStream stream(ZipEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw new Refusal(Refusals.DAMAGED);
        }
    }

    /** A name without characters that do not print. */
    static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]", "?");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
