package dev.boussole.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Leaves out lines of an input as long as the same is found: delta debugging (Zeller and Hildebrandt 2002), by lines. */
final class Shrinker {
    private static final int MOST_TRIES = 300;

    private final Examiner examiner;
    private final long seed;
    private final String key;
    private int tries;

    Shrinker(Examiner examiner, long seed, String key) {
        this.examiner = examiner;
        this.seed = seed;
        this.key = key;
    }

    /** The smallest input that was found; archives stay as they are. */
    Export shrink(Export input) throws IOException {
        if (Packing.isPacked(input.bytes())) {
            return input;
        }
        List<String> lines = List.of(new String(input.bytes(), StandardCharsets.ISO_8859_1).split("(?<=\n)"));
        int parts = 2;
        while (lines.size() > 1 && parts <= lines.size() && tries < MOST_TRIES) {
            List<String> fewer = fewer(input, lines, parts);
            parts = fewer == lines ? Math.min(parts * 2, lines.size() + 1) : 2;
            parts = fewer == lines && parts > lines.size() ? lines.size() + 1 : parts;
            lines = fewer;
        }
        return of(input, lines);
    }

    /** The lines without one of the parts, or the very same list. */
    private List<String> fewer(Export input, List<String> lines, int parts) throws IOException {
        for (int part = 0; part < parts && tries < MOST_TRIES; part++) {
            List<String> rest = new ArrayList<>(lines.subList(0, lines.size() * part / parts));
            rest.addAll(lines.subList(lines.size() * (part + 1) / parts, lines.size()));
            tries++;
            if (rest.size() < lines.size()
                    && examiner.examine(of(input, rest), seed).containsKey(key)) {
                return rest;
            }
        }
        return lines;
    }

    private static Export of(Export input, List<String> lines) {
        return input.with(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
    }
}
