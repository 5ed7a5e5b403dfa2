package dev.boussole.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages that the head of every page leads to, in its order. */
public enum Section {
    WEEK("/"),
    CAMPAIGNS("/campaigns"),
    CHANNELS("/channels"),
    OBJECTIVES("/objectives"),
    TESTS("/tests"),
    RULES("/rules"),
    REPORT("/report"),
    IMPORT("/import"),
    KPIS("/kpis"),
    LOGIN("/login");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The key of its name among the labels. */
    public String label() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    public static List<Section> all() {
        return Arrays.asList(values());
    }
}
