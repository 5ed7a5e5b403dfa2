package dev.boussole.platform.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The tables of one file, told by its content: a text has one, also when it is gzipped, an archive or workbook several. */
public final class Tables implements Closeable {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int GZIP_BYTES = 1 << 16;
    private static final List<String> MEMBERS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".gz", ".zip");

    private final Limits limits;
    private final LongConsumer progress;
    private final Budget budget;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();

    private Tables(Limits limits, LongConsumer progress, Budget budget) {
        this.limits = limits;
        this.progress = progress;
        this.budget = budget;
    }

    /** As {@link #open(Path, Limits, LongConsumer)}, telling nobody how far it is. */
    public static Tables open(Path file, Limits limits) throws IOException {
        return open(file, limits, bytes -> {});
    }

    /**
     * Opens a file. A member of an archive that cannot be read is a table that says so when it is asked for its lines.
     *
     * @param progress told how many bytes of the file on disk lie behind the reader; from 0 again in each pass
     * @throws Refusal when nothing of the file can be read as a table
     */
    public static Tables open(Path file, Limits limits, LongConsumer progress) throws IOException {
        Tables tables = new Tables(limits, progress, new Budget(limits, Files.size(file)));
        try {
            tables.add(file);
            tables.introduce();
            return tables;
        } catch (IOException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    /** The tables in the order of their names, sheets in that of their workbook. */
    public List<Table> list() {
        return List.copyOf(tables);
    }

    /** Names of the members of an archive that are no tables. */
    public List<String> others() {
        return List.copyOf(others);
    }

    private void add(Path file) throws IOException {
        Bytes bytes = () -> new ToldStream(Files.newInputStream(file), progress, 0, 1);
        byte[] head = bytes.head(HEAD_BYTES);
        switch (Content.of(head)) {
            case TEXT -> tables.add(text("", bytes, head));
            case GZIP -> tables.add(unfolded("", bytes));
            case ZIP -> {
                Archive archive = archive(file, "");
                if (isWorkbook(archive)) {
                    tables.addAll(Workbook.sheets(archive, "", limits));
                } else {
                    members(archive);
                }
            }
        }
    }

    private Archive archive(Path file, String within) throws IOException {
        Archive archive = Archive.open(file, within, budget, limits, within.isEmpty() ? progress : bytes -> {});
        open.add(archive);
        return archive;
    }

    /** @throws Refusal when it is another kind of document */
    private static boolean isWorkbook(Archive archive) {
        if (archive.has("xl/workbook.bin")) {
            throw new Refusal(Refusals.BINARY_WORKBOOK);
        }
        if (archive.has("mimetype") && archive.has("content.xml")) {
            throw new Refusal(Refusals.OPEN_DOCUMENT);
        }
        if (archive.has("Index/Document.iwa") || archive.has("Index.zip")) {
            throw new Refusal(Refusals.NUMBERS);
        }
        boolean office = archive.has("[Content_Types].xml");
        if (office && (archive.has("word/document.xml") || archive.has("ppt/presentation.xml"))) {
            throw new Refusal(Refusals.OTHER_DOCUMENT);
        }
        return office;
    }

    private Table text(String name, Bytes bytes, byte[] head) {
        return new TextTable(name, bytes, Encoding.of(head), limits);
    }

    /** @throws Refusal when the gzipped bytes are damaged, or are no text */
    private Table unfolded(String name, Bytes folded) throws IOException {
        Bytes bytes = () -> budget.watch(name + "\n", gunzip(folded.open()), Budget.NO_CHECKSUM);
        byte[] head = bytes.head(HEAD_BYTES);
        if (Content.of(head) != Content.TEXT) {
            throw new Refusal(Refusals.NESTED);
        }
        return text(name, bytes, head);
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in, GZIP_BYTES);
        } catch (EOFException e) {
            in.close();
            throw new Refusal(Refusals.CUT_OFF);
        } catch (ZipException e) {
            in.close();
            throw new Refusal(Refusals.DAMAGED);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private void members(Archive archive) throws IOException {
        if (archive.names().size() > limits.members()) {
            throw new Refusal(Refusals.manyMembers(limits.members()));
        }
        for (String name : archive.names()) {
            String shown = Archive.shown(name);
            if (isHidden(name)) {
                continue;
            }
            if (MEMBERS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                others.add(shown);
                continue;
            }
            try {
                member(archive, name, shown);
            } catch (Refusal refusal) {
                tables.add(new RefusedTable(shown, refusal));
            }
        }
    }

    /** What systems leave in archives for themselves: names that begin with a dot, and a folder of macOS. */
    private static boolean isHidden(String name) {
        for (String step : name.split("[/\\\\]", -1)) {
            if (step.startsWith(".") || step.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private void member(Archive archive, String name, String shown) throws IOException {
        Bytes bytes = () -> archive.open(name);
        byte[] head = bytes.head(HEAD_BYTES);
        switch (Content.of(head)) {
            case TEXT -> tables.add(text(shown, bytes, head));
            case GZIP -> tables.add(unfolded(shown, bytes));
            case ZIP -> {
                Archive inner = archive(copy(bytes), name + "/");
                if (!isWorkbook(inner)) {
                    throw new Refusal(Refusals.NESTED);
                }
                tables.addAll(Workbook.sheets(inner, shown, limits));
            }
        }
    }

    /** A workbook is not read front to back, so that one in an archive has to lie on disk by itself. */
    private Path copy(Bytes bytes) throws IOException {
        Path copy = Files.createTempFile("boussole", ".xlsx");
        open.add(() -> Files.deleteIfExists(copy));
        try (InputStream in = new BufferedInputStream(bytes.open())) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private void introduce() {
        List<Table> readable = tables.stream()
                .filter(table -> !(table instanceof RefusedTable))
                .toList();
        for (Table table : readable) {
            table.setSiblings(readable.stream().filter(other -> other != table).toList());
        }
        for (Table table : tables) {
            if (table instanceof RefusedTable refused && !refused.isEmpty()) {
                readable.forEach(other -> other.setLacking(table.name()));
            }
        }
    }

    /** Closes the file; its tables can then not be read any more. */
    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (int i = open.size() - 1; i >= 0; i--) {
            try {
                open.get(i).close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
