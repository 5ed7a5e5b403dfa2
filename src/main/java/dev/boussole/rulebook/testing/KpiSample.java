package dev.boussole.rulebook.testing;

import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of a test: a number, words, or figures by name. What is left out is a strong sample with a tight interval, without
 * reference and without trend; words give the figures that make their flag true, and figures that are stated win.
 */
final class KpiSample {
    private static final double N = 100_000;
    private static final double SUCCESSES = 1000;
    private static final double THIN = 5;
    private static final Set<String> WORDS = Set.of(
            "below",
            "above",
            "poor",
            "good",
            "near",
            "falling",
            "rising",
            "stable",
            "thin",
            "indicative",
            "usable",
            "firm",
            "strong",
            "unsure",
            "immature",
            "missing");

    private final Kpi kpi;
    private final Node node;
    private final Set<String> words = new HashSet<>();

    private KpiSample(Kpi kpi, Node node) {
        this.kpi = kpi;
        this.node = node;
    }

    static KpiFact of(Kpi kpi, Piece said, Terms terms) {
        boolean value = said.is(Piece.Kind.TEXT) && Terms.isLimit(said.text());
        Piece figures = value ? Piece.mapping(said.line(), Map.of("value", said)) : said.figures();
        if (said.is(Piece.Kind.FLAG)) {
            terms.mistake(
                    said.line(),
                    "`" + kpi.key() + "` is `" + said.text() + "`. Write a number, or a word such as `falling`.",
                    "`" + kpi.key() + "` vaut `" + said.text() + "`. Écrivez un nombre, ou un mot comme `falling`.");
        }
        return new KpiSample(kpi, new Node(kpi.key(), figures, terms)).fact();
    }

    private KpiFact fact() {
        for (Piece word : node.list("is")) {
            words.add(word.text());
            if (!WORDS.contains(word.text())) {
                node.terms()
                        .mistake(
                                word.line(),
                                "`" + kpi.key() + "` cannot be `" + word.text() + "`."
                                        + Node.hint(word.text(), WORDS, Node::didYouMean),
                                "`" + kpi.key() + "` ne peut pas être `" + word.text() + "`."
                                        + Node.hint(word.text(), WORDS, Node::vouliezVous));
            }
        }
        if (words.contains("missing")) {
            node.refuseUnread();
            return KpiFact.missing(kpi);
        }
        Double value = value();
        Double low = node.has("low") ? node.number("low") : words.contains("unsure") ? null : value;
        Double high = node.has("high") ? node.number("high") : words.contains("unsure") ? null : value;
        Double successes = node.number("successes", successes());
        Double trendQ = figure("trendQ", words.contains("stable") ? (Double) 0.5 : trending() ? (Double) 0.01 : null);
        KpiFact fact = new KpiFact(
                kpi,
                value,
                low,
                high,
                node.number("n", N),
                successes,
                reference(value, low, high),
                referenceKind(),
                node.number("before"),
                figure("change", change()),
                figure("trendP", trendQ),
                trendQ,
                figure(
                        "successesBefore",
                        node.has("successes") && !hasSampleWord() ? (Double) SUCCESSES : (Double) successes()),
                node.flag("mature", !words.contains("immature")),
                null);
        node.refuseUnread();
        return fact;
    }

    private @Nullable Double figure(String key, @Nullable Double otherwise) {
        return node.has(key) ? node.number(key) : otherwise;
    }

    private boolean trending() {
        return words.contains("falling") || words.contains("rising");
    }

    private @Nullable Double change() {
        if (words.contains("falling")) {
            return -0.2;
        }
        return words.contains("rising") ? (Double) 0.25 : words.contains("stable") ? (Double) 0.0 : null;
    }

    private boolean hasSampleWord() {
        return words.contains("thin") || grade() != null;
    }

    private double successes() {
        Grade grade = grade();
        return words.contains("thin") ? THIN : grade == null ? SUCCESSES : grade.successesMin();
    }

    private @Nullable Grade grade() {
        for (Grade grade : Grade.values()) {
            if (words.contains(grade.name().toLowerCase(Locale.ROOT))) {
                return grade;
            }
        }
        return null;
    }

    private boolean below() {
        boolean worse = kpi.direction() == Kpi.Direction.UP;
        return words.contains("below") || words.contains(worse ? "poor" : "good");
    }

    private boolean above() {
        boolean better = kpi.direction() == Kpi.Direction.UP;
        return words.contains("above") || words.contains(better ? "good" : "poor");
    }

    private @Nullable Double value() {
        if (node.has("value")) {
            return node.number("value");
        }
        Double reference = node.number("reference");
        if (reference == null) {
            return 1.0;
        }
        return below() ? (Double) (reference / 2) : above() ? (Double) (reference * 2) : reference;
    }

    private @Nullable Double reference(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        if (node.has("reference")) {
            return node.number("reference");
        }
        if (below()) {
            return high == null ? null : (Double) (high * 2);
        }
        if (above()) {
            return low == null ? null : (Double) (low / 2);
        }
        return words.contains("near") ? value : null;
    }

    private Reference.@Nullable Kind referenceKind() {
        boolean compared = node.has("reference")
                || List.of("below", "above", "poor", "good", "near").stream().anyMatch(words::contains);
        if (node.has("referenceKind")) {
            return node.word("referenceKind", Reference.Kind.class);
        }
        return compared ? Reference.Kind.TARGET : null;
    }
}
