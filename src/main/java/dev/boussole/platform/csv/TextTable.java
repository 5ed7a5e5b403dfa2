package dev.boussole.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text whose encoding is known. */
final class TextTable extends Table {
    private static final int READER_CHARS = 1 << 15;

    private final Bytes bytes;
    private final Encoding encoding;
    private final Limits limits;
    private @Nullable List<Header> candidates;

    TextTable(String name, Bytes bytes, Encoding encoding, Limits limits) {
        super(name);
        this.bytes = bytes;
        this.encoding = encoding;
        this.limits = limits;
    }

    @Override
    public List<String> firstLines(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = reader()) {
            Lines source = new Lines(reader, limits.lineChars());
            String line = source.next();
            while (line != null && lines.size() < count) {
                lines.add(line);
                line = lines.size() < count ? source.next() : null;
            }
        }
        return lines;
    }

    @Override
    public List<Header> candidates() throws IOException {
        List<Header> known = candidates;
        if (known == null) {
            known = Headers.candidates(firstLines(Headers.LINES));
            candidates = known;
        }
        return known;
    }

    @Override
    public Rows rows(Header header) throws IOException {
        BufferedReader reader = reader();
        try {
            Lines above = new Lines(reader, limits.lineChars());
            for (int i = 0; i < header.line(); i++) {
                above.next();
            }
            return new TextRows(reader, header, limits);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(new TextReader(bytes.open(), encoding), READER_CHARS);
    }
}
