package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook (ECMA-376), read as a stream: only the texts shared by its sheets are held in memory. */
final class Workbook {
    private static final String MAIN = "xl/workbook.xml";
    private static final int MOST_SHEETS = 1_000;

    private final Archive archive;
    private final Limits limits;
    private final List<SheetTable> sheets = new ArrayList<>();
    private CellStyles styles = new CellStyles();
    private @Nullable String textsPart;
    private @Nullable SharedTexts texts;
    private boolean from1904;

    private Workbook(Archive archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * The visible sheets that hold anything.
     *
     * @param book name of the workbook in its archive, or nothing; it is part of their names
     * @throws Refusal when there is none or the workbook is damaged
     */
    static List<SheetTable> sheets(Archive archive, String book, Limits limits) throws IOException {
        Workbook workbook = new Workbook(archive, limits);
        workbook.read(book.isEmpty() ? "" : book + "/");
        List<SheetTable> filled = new ArrayList<>();
        for (SheetTable sheet : workbook.sheets) {
            if (!sheet.isBlank()) {
                filled.add(sheet);
            }
        }
        if (filled.isEmpty()) {
            throw new Refusal(Refusals.NO_SHEET);
        }
        boolean byItself = filled.size() == 1 && !book.isEmpty();
        return byItself ? List.of(filled.get(0).named(book)) : filled;
    }

    private void read(String within) throws IOException {
        String main = target(targets("_rels/.rels", ""), "/officeDocument");
        String workbook = main == null ? MAIN : main;
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, Relation> relations = targets(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        textsPart = target(relations, "/sharedStrings");
        String stylesPart = target(relations, "/styles");
        if (stylesPart != null && archive.has(stylesPart)) {
            try (XmlPart part = part(stylesPart)) {
                styles = CellStyles.read(part);
            }
        }
        try (XmlPart part = part(workbook)) {
            while (part.nextElement()) {
                element(part, relations, within);
            }
        }
    }

    private void element(XmlPart part, Map<String, Relation> relations, String within) {
        if (part.name().equals("workbookPr")) {
            String given = part.attribute("date1904");
            from1904 = "1".equals(given) || "true".equals(given);
        } else if (part.name().equals("sheet")) {
            Relation relation = relations.get(String.valueOf(part.prefixed("id")));
            String state = part.attribute("state");
            boolean visible = state == null || state.equals("visible");
            if (visible && relation != null && relation.type().endsWith("/worksheet")) {
                String name = Objects.requireNonNullElse(part.attribute("name"), "");
                sheets.add(new SheetTable(within + Archive.shown(name), this, relation.target()));
            }
            if (sheets.size() > MOST_SHEETS) {
                throw new Refusal(Refusals.manyMembers(MOST_SHEETS));
            }
        }
    }

    private Map<String, Relation> targets(String name, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        if (!archive.has(name)) {
            return relations;
        }
        try (XmlPart part = part(name)) {
            while (part.nextElement()) {
                String id = part.attribute("Id");
                String type = part.attribute("Type");
                String target = part.attribute("Target");
                if (id != null && type != null && target != null && relations.size() <= 2 * MOST_SHEETS) {
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.put(id, new Relation(type, path));
                }
            }
        }
        return relations;
    }

    private static @Nullable String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private XmlPart part(String name) throws IOException {
        if (!archive.has(name)) {
            throw XmlPart.damaged();
        }
        return new XmlPart(archive.open(name), limits);
    }

    /** The rows of a sheet below a line; the caller closes them. */
    Rows rows(String sheet, int linesAbove) throws IOException {
        return new SheetRows(this, part(sheet), linesAbove, limits);
    }

    SharedTexts sharedTexts() throws IOException {
        SharedTexts known = texts;
        if (known == null) {
            if (textsPart == null) {
                throw XmlPart.damaged();
            }
            try (XmlPart part = part(textsPart)) {
                known = SharedTexts.read(part, limits);
            }
            texts = known;
        }
        return known;
    }

    CellStyle style(@Nullable String index) {
        return styles.get(index);
    }

    boolean from1904() {
        return from1904;
    }

    private record Relation(String type, String target) {}
}
