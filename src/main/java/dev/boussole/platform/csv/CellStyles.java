package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook's cells, by their number. */
final class CellStyles {
    /** Excel allows 65,490. */
    private static final int MOST = 100_000;

    private final List<CellStyle> styles = new ArrayList<>();

    static CellStyles read(XmlPart part) throws IOException {
        CellStyles read = new CellStyles();
        Map<Integer, CellStyle> own = new HashMap<>();
        boolean ofCells = false;
        while (part.nextElement()) {
            switch (part.name()) {
                case "numFmt" ->
                    own.put(
                            number(part.attribute("numFmtId")),
                            CellStyle.ofCode(String.valueOf(part.attribute("formatCode"))));
                case "cellXfs" -> ofCells = true;
                case "cellStyles", "cellStyleXfs", "dxfs" -> ofCells = false;
                case "xf" -> {
                    if (ofCells) {
                        int format = number(part.attribute("numFmtId"));
                        read.styles.add(own.getOrDefault(format, CellStyle.ofBuiltIn(format)));
                    }
                }
                default -> {
                    // fonts, fills, borders
                }
            }
            if (read.styles.size() + own.size() > MOST) {
                throw XmlPart.damaged();
            }
        }
        return read;
    }

    CellStyle get(@Nullable String index) {
        int place = index == null ? 0 : number(index);
        return place >= 0 && place < styles.size() ? styles.get(place) : CellStyle.NUMBER;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw XmlPart.damaged();
        }
    }
}
