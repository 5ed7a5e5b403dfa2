package dev.boussole.recommendation;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What would change our mind: the most telling condition of the rule, turned round. */
final class MindChange {
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+)\\s*(<=|>=|<|>)\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern FLAG = Pattern.compile("(\\w+)\\.(falling|rising|below|above|poor|ok|stable)");
    private static final Set<String> FINDINGS = Set.of("falling", "rising", "below", "above", "poor");

    /** Conditions that say when to look, not what was found. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "elapsed\\w*|creatives|landingPages|dailySpend|budget|impressionsPerWeek|.*\\.(n|successes\\w*|trendP|trendQ)");

    private final Currency currency;

    MindChange(Currency currency) {
        this.currency = currency;
    }

    Text of(List<Evidence> evidence) {
        return evidence.stream()
                .map(Evidence::condition)
                .flatMap(condition -> Stream.concat(flag(condition).stream(), comparison(condition).stream()))
                .min(Comparator.comparingInt(Candidate::place))
                .map(Candidate::words)
                .orElseGet(() ->
                        new Text("The cause no longer being in the data.", "Que la cause disparaisse des données."));
    }

    /** @param place 0 for what tells most */
    private record Candidate(int place, Text words) {}

    private static Optional<Candidate> flag(String condition) {
        Matcher flag = FLAG.matcher(condition);
        if (!flag.matches()) {
            return Optional.empty();
        }
        Text name = name(flag.group(1));
        Text words = switch (flag.group(2)) {
            case "falling" -> new Text(name.en() + " no longer falling.", name.fr() + " qui cesse de baisser.");
            case "rising" -> new Text(name.en() + " no longer rising.", name.fr() + " qui cesse de monter.");
            case "below" ->
                new Text(
                        name.en() + " whose interval reaches its reference again.",
                        name.fr() + " dont l'intervalle rejoint sa référence.");
            case "above", "poor" ->
                new Text(
                        name.en() + " whose interval holds its reference again.",
                        name.fr() + " dont l'intervalle contient de nouveau sa référence.");
            case "ok" ->
                new Text(
                        name.en() + " clearly missing its reference.",
                        name.fr() + " qui manque nettement sa référence.");
            default -> new Text(name.en() + " moving beyond doubt.", name.fr() + " qui bouge sans doute possible.");
        };
        return Optional.of(new Candidate(FINDINGS.contains(flag.group(2)) ? 0 : 3, words));
    }

    private Optional<Candidate> comparison(String condition) {
        Matcher comparison = COMPARISON.matcher(condition);
        if (!comparison.matches() || CIRCUMSTANCE.matcher(comparison.group(1)).matches()) {
            return Optional.empty();
        }
        String path = comparison.group(1);
        boolean ofKpi = path.endsWith(".value");
        String key = ofKpi ? path.substring(0, path.length() - ".value".length()) : path;
        boolean above = comparison.group(2).startsWith(">");
        double limit = Double.parseDouble(comparison.group(3));
        Text name = name(key);
        return Optional.of(new Candidate(
                ofKpi ? 1 : 2,
                new Text(
                        name.en() + (above ? " under " : " over ") + figure(key, limit, Language.EN) + ".",
                        name.fr() + (above ? " sous " : " au-dessus de ") + figure(key, limit, Language.FR) + ".")));
    }

    private String figure(String key, double limit, Language language) {
        Kpi.Unit unit = Kpi.of(key).map(Kpi::unit).orElse(FactNames.unit(key));
        return unit == null ? Figures.number(limit, language) : Figures.of(limit, unit, language, currency);
    }

    private static Text name(String key) {
        return Kpi.of(key).map(Kpi::label).orElseGet(() -> FactNames.label(key));
    }
}
