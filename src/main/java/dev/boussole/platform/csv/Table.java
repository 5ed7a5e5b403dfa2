package dev.boussole.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file whose encoding is known; its rows may be read as often as needed, in constant memory. */
public final class Table {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int READER_CHARS = 1 << 15;

    private final Path path;
    private final Encoding encoding;

    private Table(Path path, Encoding encoding) {
        this.path = path;
        this.encoding = encoding;
    }

    /** @throws Refusal when the file is empty or no text */
    public static Table open(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new Table(path, Encoding.of(in.readNBytes(HEAD_BYTES)));
        }
    }

    /** The first lines, at most {@code count}. */
    public List<String> firstLines(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = reader()) {
            String line = reader.readLine();
            while (line != null && lines.size() < count) {
                lines.add(line);
                line = reader.readLine();
            }
        }
        return lines;
    }

    /** The rows below {@code header}; the caller closes them. */
    public Rows rows(Header header) throws IOException {
        BufferedReader reader = reader();
        for (int i = 0; i < header.line(); i++) {
            reader.readLine();
        }
        return new Rows(reader, header);
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(new TextReader(path, encoding), READER_CHARS);
    }
}
