package dev.boussole.rulebook.language;

import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Guidance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code @needs( "ctr.successes >= 16 each, impressions >= 1000" )}. */
final class NeedsReader {
    private static final Pattern NEED =
            Pattern.compile("([a-zA-Z0-9_]+)(?:\\.(successes|n))? *>= *([a-zA-Z0-9_.-]+)( +each)?");

    private final Map<String, Double> thresholds;
    private final OwnKpis own;

    NeedsReader(Map<String, Double> thresholds, OwnKpis own) {
        this.thresholds = thresholds;
        this.own = own;
    }

    List<Guidance.Need> read(Position at, @Nullable String text, Refusals refusals) {
        List<Guidance.Need> needs = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(",", -1)) {
                refusals.attempt(() -> need(at, part.strip())).ifPresent(needs::add);
            }
        }
        return List.copyOf(needs);
    }

    private Guidance.Need need(Position at, String part) {
        Matcher matcher = NEED.matcher(part);
        if (!matcher.matches()) {
            throw new Refusal(
                    at,
                    "`" + part
                            + "` is not a sample. Write `ctr.successes >= 16`, with ` each` when both windows need it.",
                    "`" + part
                            + "` n'est pas un échantillon. Écrivez `ctr.successes >= 16`, suivi de ` each` si les deux fenêtres en ont besoin.");
        }
        String what = matcher.group(2) == null ? "successes" : matcher.group(2);
        return new Guidance.Need(
                kpi(at, matcher.group(1)), what, count(at, matcher.group(3)), matcher.group(4) != null);
    }

    /** A KPI of the catalogue or of the rulebook, by its bare key. */
    Kpi kpi(Position at, String key) {
        List<String> keys =
                new ArrayList<>(Kpi.catalogue().stream().map(Kpi::key).toList());
        keys.addAll(own.keys());
        return Kpi.of(key)
                .or(() -> own.of(key))
                .orElseThrow(() -> new Refusal(
                        at,
                        "there is no KPI `" + key + "`."
                                + Nearest.to(key, keys)
                                        .map(near -> " Did you mean `" + near + "`?")
                                        .orElse(" `boussole kpis` lists them."),
                        "il n'existe pas de KPI `" + key + "`."
                                + Nearest.to(key, keys)
                                        .map(near -> " Vouliez-vous dire `" + near + "` ?")
                                        .orElse(" `boussole kpis` en donne la liste.")));
    }

    private double count(Position at, String word) {
        if (word.matches("[0-9]+(\\.[0-9]+)?")) {
            return Double.parseDouble(word);
        }
        for (Grade grade : Grade.values()) {
            if (grade.name().equalsIgnoreCase(word)) {
                return grade.successesMin();
            }
        }
        Double threshold = thresholds.get(word);
        if (threshold == null) {
            throw new Refusal(
                    at,
                    "`" + word + "` is no number, no grade and no threshold."
                            + Nearest.hintEn(word, thresholds.keySet())
                            + " Write a number, `usable` or the name of a threshold.",
                    "`" + word + "` n'est ni un nombre, ni un grade, ni un seuil."
                            + Nearest.hintFr(word, thresholds.keySet())
                            + " Écrivez un nombre, `usable` ou le nom d'un seuil.");
        }
        return threshold;
    }
}
