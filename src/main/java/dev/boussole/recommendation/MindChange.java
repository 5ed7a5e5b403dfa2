package dev.boussole.recommendation;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What would change our mind: the first measured condition of the rule, turned round. */
final class MindChange {
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+)\\s*(<=|>=|<|>)\\s*(0 - )?(\\d+(?:\\.\\d+)?)");
    private static final Pattern FLAG = Pattern.compile("(\\w+)\\.(falling|rising|below|above|poor|ok|stable)");

    private MindChange() {}

    static Text of(List<Evidence> evidence, Currency currency) {
        for (Evidence one : evidence) {
            Matcher flag = FLAG.matcher(one.condition());
            if (flag.matches()) {
                return flag(name(one, flag.group(1)), flag.group(2));
            }
            Matcher comparison = COMPARISON.matcher(one.condition());
            if (comparison.matches()) {
                return comparison(one, comparison, currency);
            }
        }
        return new Text("The cause no longer being in the data.", "Que la cause disparaisse des données.");
    }

    private static Text flag(Text name, String flag) {
        return switch (flag) {
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
    }

    private static Text comparison(Evidence evidence, Matcher comparison, Currency currency) {
        String path = comparison.group(1);
        String property = path.substring(path.lastIndexOf('.') + 1);
        Text name = name(evidence, path);
        double limit = (comparison.group(3) == null ? 1 : -1) * Double.parseDouble(comparison.group(4));
        if (property.equals("successes")) {
            String en = Figures.count(limit, Language.EN);
            String fr = Figures.count(limit, Language.FR);
            return new Text(
                    name.en() + " known from " + en + " results.", name.fr() + " connu sur " + fr + " résultats.");
        }
        Kpi.Unit unit = unit(evidence, property);
        String en = figure(limit, unit, Language.EN, currency);
        String fr = figure(limit, unit, Language.FR, currency);
        return comparison.group(2).startsWith(">")
                ? new Text(name.en() + " under " + en + ".", name.fr() + " sous " + fr + ".")
                : new Text(name.en() + " over " + en + ".", name.fr() + " au-dessus de " + fr + ".");
    }

    private static String figure(double limit, Kpi.@Nullable Unit unit, Language language, Currency currency) {
        return unit == null ? Figures.number(limit, language) : Figures.of(limit, unit, language, currency);
    }

    private static Kpi.@Nullable Unit unit(Evidence evidence, String property) {
        return switch (property) {
            case "value", "low", "high", "reference", "before" ->
                kpi(evidence).map(Kpi::unit).orElse(null);
            case "gapPct", "change" -> Kpi.Unit.RATE;
            case "n" -> Kpi.Unit.COUNT;
            default -> FactNames.unit(property);
        };
    }

    private static Text name(Evidence evidence, String path) {
        Text name = kpi(evidence).map(Kpi::label).orElseGet(() -> FactNames.label(last(path)));
        return switch (last(path)) {
            case "gapPct" -> new Text(name.en() + " against its reference", name.fr() + " par rapport à sa référence");
            case "change" -> new Text("Change of " + name.en(), "Variation : " + name.fr());
            default -> name;
        };
    }

    private static Optional<Kpi> kpi(Evidence evidence) {
        return Kpi.of(last(evidence.fact()));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
