package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Figures of an objective in both languages. */
final class Words {
    private final Account account;

    Words(Account account) {
        this.account = account;
    }

    /** One text from a template with {@code %s} for each part, in both languages. */
    static Text say(String en, String fr, Text... parts) {
        return new Text(fill(en, Language.EN, parts), fill(fr, Language.FR, parts));
    }

    Text value(Kpi kpi, double value) {
        return both(language -> Figures.of(value, kpi.unit(), language, account.currency()));
    }

    /** A value and its unit as a range: {@code 254 to 325}. */
    Text range(Kpi kpi, double low, double high) {
        return say("%s to %s", "%s à %s", value(kpi, low), value(kpi, high));
    }

    static Text percent(double fraction) {
        return both(language -> Figures.percent(fraction, language));
    }

    static Text chance(double probability) {
        return both(language -> Figures.chance(probability, language));
    }

    /** A difference of two rates, in percentage points. */
    static Text points(double fraction) {
        return new Text(
                Figures.number(fraction * 100, Language.EN) + " points",
                Figures.number(fraction * 100, Language.FR) + "\u00a0"
                        + (Math.abs(fraction) < 0.02 ? "point" : "points"));
    }

    static Text number(double value) {
        return both(language -> Figures.number(value, language));
    }

    static Text count(double value) {
        return both(language -> Figures.count(value, language));
    }

    static Text date(LocalDate date) {
        return both(language -> Figures.date(date, language));
    }

    static Text name(Kpi kpi) {
        return kpi.label();
    }

    /** Names joined by commas. */
    static Text names(List<Kpi> kpis) {
        return both(language -> String.join(
                ", ", kpis.stream().map(kpi -> kpi.label().in(language)).toList()));
    }

    /** Sentences one after the other. */
    static Text sentences(List<Text> sentences) {
        return both(language ->
                String.join(" ", sentences.stream().map(one -> one.in(language)).toList()));
    }

    /** Clauses joined by semicolons, ended as a sentence. */
    static Text sentence(List<Text> clauses) {
        return both(language -> {
            String joined = String.join(
                    language == Language.FR ? "\u00a0; " : "; ",
                    clauses.stream().map(clause -> clause.in(language)).toList());
            return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + ".";
        });
    }

    private static Text both(Function<Language, String> text) {
        return new Text(text.apply(Language.EN), text.apply(Language.FR));
    }

    private static String fill(String template, Language language, Text[] parts) {
        Object[] words = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            words[i] = parts[i].in(language);
        }
        return String.format(Locale.ROOT, template, words);
    }
}
