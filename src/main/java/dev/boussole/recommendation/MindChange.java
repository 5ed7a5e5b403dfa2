package dev.boussole.recommendation;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would change our mind: the first measured condition of the rule, turned round. */
final class MindChange {
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+)\\s*(<=|>=|<|>)\\s*(\\S+)");
    private static final Pattern FLAG = Pattern.compile("(\\w+)\\.(falling|rising|below|above|poor|ok|stable)");

    private MindChange() {}

    static Text of(List<Evidence> evidence) {
        for (Evidence one : evidence) {
            Matcher flag = FLAG.matcher(one.condition());
            if (flag.matches()) {
                return flag(flag.group(1), flag.group(2));
            }
            Matcher comparison = COMPARISON.matcher(one.condition());
            if (comparison.matches()) {
                return comparison(comparison.group(1), comparison.group(2), comparison.group(3));
            }
        }
        return new Text("The cause no longer being in the data.", "Que la cause disparaisse des données.");
    }

    private static Text flag(String key, String flag) {
        Text name = name(key);
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

    private static Text comparison(String path, String operator, String limit) {
        Text name = name(path.endsWith(".value") ? path.substring(0, path.length() - 6) : path);
        boolean above = operator.startsWith(">");
        String decimal = limit.replace('.', ',');
        return above
                ? new Text(name.en() + " under " + limit + ".", name.fr() + " sous " + decimal + ".")
                : new Text(name.en() + " over " + limit + ".", name.fr() + " au-dessus de " + decimal + ".");
    }

    private static Text name(String key) {
        return Kpi.of(key).map(Kpi::label).orElseGet(() -> {
            String words = key.replaceAll("([a-z])([A-Z])", "$1 $2")
                    .replace('.', ' ')
                    .replace('_', ' ')
                    .toLowerCase(Locale.ROOT);
            return Text.same(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        });
    }
}
