package dev.boussole.web.page.test;

import dev.boussole.campaign.Language;
import dev.boussole.web.api.Query;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Typed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The fields of a form in an address: what was typed, and what is wrong with it. */
final class Fields {
    private static final double PERCENT = 100;
    private static final MathContext SIX = new MathContext(6);
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2099;

    private final Query query;
    private final Labels labels;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    Fields(Query query, Labels labels) {
        this.query = query;
        this.labels = labels;
    }

    Labels labels() {
        return labels;
    }

    Language language() {
        return labels.language();
    }

    /** What a field shows when nothing was typed. */
    void fill(String name, String text) {
        filled.put(name, text);
    }

    String text(String name) {
        return query.text(name).orElseGet(() -> filled.getOrDefault(name, ""));
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    void say(String name, String problem) {
        problems.putIfAbsent(name, problem);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(filled);
        query.names().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    Map<String, String> problems() {
        return problems;
    }

    boolean sound() {
        return problems.isEmpty();
    }

    /** A percentage as a fraction, both bounds included; null when it is missing or wrong. */
    @Nullable
    Double percent(String name, double low, double high) {
        Double typed = number(name, low * PERCENT, high * PERCENT);
        return typed == null ? null : (Double) (typed / PERCENT);
    }

    @Nullable
    Double number(String name, double low, double high) {
        if (!has(name)) {
            return null;
        }
        OptionalDouble typed = Typed.number(text(name), language());
        if (typed.isPresent() && typed.getAsDouble() >= low && typed.getAsDouble() <= high) {
            return typed.getAsDouble();
        }
        say(name, labels.of("test.field.number", plain(low), plain(high)));
        return null;
    }

    /** A whole number; null when it is missing or wrong. */
    @Nullable
    Long whole(String name, long low, long high) {
        Double typed = number(name, low, high);
        if (typed != null && typed != Math.rint(typed)) {
            say(name, labels.of("test.field.whole", plain(low), plain(high)));
            return null;
        }
        return typed == null ? null : (Long) typed.longValue();
    }

    @Nullable
    LocalDate date(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text(name));
            if (day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX) {
                return day;
            }
        } catch (DateTimeException notADay) {
            say(name, labels.of("test.field.date"));
            return null;
        }
        say(name, labels.of("test.field.date"));
        return null;
    }

    void require(String name) {
        if (!has(name)) {
            say(name, labels.of("test.field.missing"));
        }
    }

    private String plain(double bound) {
        String text = new BigDecimal(Double.toString(bound))
                .round(SIX)
                .stripTrailingZeros()
                .toPlainString();
        return language() == Language.FR ? text.replace('.', ',') : text;
    }
}
