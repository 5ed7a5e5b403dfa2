package dev.boussole.cli;

import dev.boussole.campaign.Spelling;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.mapped.Target;
import dev.boussole.report.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code --map "Kosten=spend,Klicks=clicks"}: columns of a file, each with its name in the generic format. */
final class ColumnMap {
    private final Labels labels;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> takenBy = new LinkedHashMap<>();

    private ColumnMap(Labels labels) {
        this.labels = labels;
    }

    /** The mapping for every file that has all the columns. */
    static Mapping of(String given, Labels labels) {
        ColumnMap map = new ColumnMap(labels);
        pairs(given).forEach(map::pair);
        return new Mapping(null, null, null, null, null, null, map.columns);
    }

    /** A comma ends a pair only after its equals sign: names of columns may have commas. */
    private static List<String> pairs(String given) {
        List<String> pairs = new ArrayList<>();
        StringBuilder pair = new StringBuilder();
        for (String piece : given.split(",", -1)) {
            pair.append(pair.isEmpty() ? "" : ",").append(piece);
            if (piece.contains("=")) {
                pairs.add(pair.toString());
                pair.setLength(0);
            }
        }
        if (!pair.toString().isBlank() || pairs.isEmpty()) {
            pairs.add(pair.toString());
        }
        return pairs;
    }

    private void pair(String pair) {
        int equals = pair.lastIndexOf('=');
        String column = equals < 0 ? "" : pair.substring(0, equals).strip();
        if (column.isEmpty()) {
            throw new WrongUse(labels.text("error.map", pair.strip()));
        }
        String target = target(column, pair.substring(equals + 1).strip());
        String before = target.equals(Mapping.IGNORE) ? null : takenBy.putIfAbsent(target, column);
        if (before != null || columns.put(column, target) != null) {
            throw new WrongUse(labels.text("error.map.twice", before == null ? column : before, column, target));
        }
    }

    private String target(String column, String given) {
        List<String> targets = Target.names();
        Optional<String> known = targets.stream()
                .filter(target -> plain(target).equals(plain(given)))
                .findFirst();
        return known.orElseThrow(() -> new WrongUse(labels.text("error.map.target", column, given) + " "
                + Spelling.nearest(given, targets)
                        .map(near -> labels.text("error.meant", near))
                        .orElse(labels.text("error.map.targets"))));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    }
}
