package dev.boussole.fact;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person calls the figures of facts that are no KPIs, and what they are measured in. */
public final class FactNames {
    private static final Map<String, Name> NAMES = names();

    private FactNames() {}

    private record Name(Text label, Kpi.@Nullable Unit unit) {}

    /** The name of a property such as {@code dailySpend}; its own words where it has no other. */
    public static Text label(String property) {
        Name name = NAMES.get(property);
        return name == null ? Text.same(words(property)) : name.label();
    }

    /** Whether the property has a name in both languages. */
    public static boolean knows(String property) {
        return NAMES.containsKey(property);
    }

    /** The unit of a property, or null for a bare number, a word or a truth value. */
    public static Kpi.@Nullable Unit unit(String property) {
        Name name = NAMES.get(property);
        return name == null ? null : name.unit();
    }

    private static String words(String property) {
        String plain = property.replaceAll("^kpi\\[\"(\\w+)\"]$", "$1");
        String spaced = plain.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('.', ' ')
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static Map<String, Name> names() {
        Map<String, Name> names = new TreeMap<>();
        campaign(names);
        for (Sign sign : Sign.values()) {
            names.put(sign.key(), new Name(sign.label(), sign.unit()));
        }
        objective(names);
        experiment(names);
        change(names);
        others(names);
        return names;
    }

    private static void campaign(Map<String, Name> names) {
        put(names, "channel", null, "Channel", "Canal");
        put(names, "platform", null, "Platform", "Plateforme");
        put(names, "objective", null, "Objective", "Objectif");
        put(names, "start", null, "Start", "Début");
        put(names, "end", null, "End", "Fin");
        put(names, "budget", Kpi.Unit.MONEY, "Budget", "Budget");
    }

    private static void objective(Map<String, Name> names) {
        put(names, "started", null, "Started", "Commencé");
        put(names, "ended", null, "Ended", "Terminé");
        put(names, "startMissing", null, "No start declared", "Pas de début déclaré");
        put(names, "endMissing", null, "No end declared", "Pas de fin déclarée");
        put(names, "checkpointMissing", null, "No regular review", "Pas de point régulier");
        put(names, "referenceMissing", null, "No baseline", "Pas de point de départ");
        put(names, "kpiKnown", null, "KPI in the catalogue", "KPI du catalogue");
        put(names, "measured", null, "Measured", "Mesuré");
        put(names, "kpi", null, "KPI", "KPI");
        put(names, "target", null, "Target", "Cible");
        put(names, "baseline", null, "Baseline", "Point de départ");
        put(names, "daysWithoutData", Kpi.Unit.COUNT, "Days without data", "Jours sans données");
        put(names, "relevance", null, "Relevance of the KPI", "Pertinence du KPI");
        put(names, "specific", null, "Specific", "Spécifique");
        put(names, "measurable", null, "Measurable", "Mesurable");
        put(names, "attainable", null, "Attainable", "Atteignable");
        put(names, "relevant", null, "Relevant", "Pertinent");
        put(names, "timeBound", null, "Time-bound", "Temporel");
        put(names, "pace", null, "Pace", "Rythme");
        put(names, "elapsedDays", Kpi.Unit.COUNT, "Days passed", "Jours écoulés");
        put(names, "elapsedShare", Kpi.Unit.RATE, "Share of the time passed", "Part du temps écoulée");
        put(names, "probability", Kpi.Unit.RATE, "Chance of reaching the target", "Chances d'atteindre la cible");
        put(names, "upliftNeeded", Kpi.Unit.RATE, "Rise needed over the rest", "Hausse nécessaire d'ici la fin");
        put(
                names,
                "upliftPast90",
                Kpi.Unit.RATE,
                "Rise seen in nine of ten past periods at most",
                "Hausse non dépassée par neuf périodes passées sur dix");
        put(names, "forecast", null, "Heading for", "Trajectoire");
        put(names, "forecastLow", null, "Heading for at least", "Trajectoire, au moins");
        put(names, "forecastHigh", null, "Heading for at most", "Trajectoire, au plus");
        put(names, "proposal", null, "Target that can be reached", "Cible atteignable");
        put(
                names,
                "restLastYear",
                Kpi.Unit.RATE,
                "A day of the rest last year, against one before",
                "Un jour du reste l'an dernier, rapporté à un jour d'avant");
        put(names, "owner", null, "Owner", "Responsable");
    }

    private static void experiment(Map<String, Name> names) {
        put(names, "running", null, "Test running", "Test en cours");
        put(names, "own", null, "Declared for this scope", "Déclaré pour ce périmètre");
        put(names, "extended", null, "Extended before", "Déjà prolongé");
        put(names, "daysSinceStart", Kpi.Unit.COUNT, "Days since the start", "Jours depuis le début");
        put(names, "daysSinceEnd", Kpi.Unit.COUNT, "Days since the end", "Jours depuis la fin");
        put(names, "planned", Kpi.Unit.COUNT, "Planned for each arm", "Prévu par bras");
        put(names, "smallestArm", Kpi.Unit.COUNT, "In the smallest arm", "Dans le plus petit bras");
        put(names, "plannedShare", Kpi.Unit.RATE, "Share of the plan", "Part du plan");
        put(names, "completion", null, "Complete on", "Complet le");
        put(names, "referenceArm", null, "First arm", "Premier bras");
        put(names, "referenceRate", Kpi.Unit.RATE, "Rate of the first arm", "Taux du premier bras");
        put(names, "challengerArm", null, "Arm compared", "Bras comparé");
        put(names, "challengerRate", Kpi.Unit.RATE, "Rate of the arm compared", "Taux du bras comparé");
        put(names, "challengerBetter", null, "Difference for the better", "Écart favorable");
        put(names, "difference", Kpi.Unit.RATE, "Difference", "Écart");
        put(names, "differenceLow", Kpi.Unit.RATE, "Difference, at least", "Écart, au moins");
        put(names, "differenceHigh", Kpi.Unit.RATE, "Difference, at most", "Écart, au plus");
        put(
                names,
                "lowestDifference",
                Kpi.Unit.RATE,
                "Difference of any arm, at least",
                "Écart de tout bras, au moins");
        put(names, "highestDifference", Kpi.Unit.RATE, "Difference of any arm, at most", "Écart de tout bras, au plus");
        put(
                names,
                "differenceP",
                null,
                "Probability by chance of the difference",
                "Probabilité due au hasard de l'écart");
        put(names, "detectable", Kpi.Unit.RATE, "Difference that the plan can show", "Écart que le plan peut montrer");
        put(names, "neededPerArm", Kpi.Unit.COUNT, "Needed for each arm", "Nécessaire par bras");
        put(names, "splitP", null, "Probability by chance of the split", "Probabilité due au hasard de la répartition");
        put(names, "guardrail", null, "Safeguard", "Garde-fou");
        put(names, "harmP", null, "Probability by chance of the harm", "Probabilité due au hasard du dommage");
    }

    private static void change(Map<String, Name> names) {
        put(names, "lever", null, "Lever", "Levier");
        put(names, "daysAgo", Kpi.Unit.COUNT, "Days ago", "Jours écoulés depuis");
        put(names, "daysUntil", Kpi.Unit.COUNT, "Days until then", "Jours d'ici là");
        put(names, "date", null, "Day of the change", "Jour du changement");
        put(names, "percent", null, "Size of the change in percent", "Ampleur du changement en pour cent");
        put(names, "effect", Kpi.Unit.RATE, "Effect", "Effet");
        put(names, "effectLow", Kpi.Unit.RATE, "Effect, at least", "Effet, au moins");
        put(names, "effectHigh", Kpi.Unit.RATE, "Effect, at most", "Effet, au plus");
        put(names, "effectP", null, "Probability by chance of the effect", "Probabilité due au hasard de l'effet");
        put(names, "events", Kpi.Unit.COUNT, "Results in the smallest sample", "Résultats du plus petit échantillon");
        put(names, "better", null, "Change for the better", "Changement favorable");
        put(names, "controlled", null, "Held against a control", "Comparé à un témoin");
    }

    private static void others(Map<String, Name> names) {
        put(names, "kind", null, "Kind of data problem", "Nature du problème de données");
        put(names, "rows", Kpi.Unit.COUNT, "Rows concerned", "Lignes concernées");
        put(names, "name", null, "Name", "Nom");
        put(
                names,
                "donorSpendShare",
                Kpi.Unit.RATE,
                "Share of spend of the giving channel",
                "Part de dépense du canal donneur");
        put(names, "donorCpa", Kpi.Unit.MONEY, "CPA of the giving channel", "CPA du canal donneur");
        put(
                names,
                "donorMarginalCpa",
                Kpi.Unit.MONEY,
                "Marginal CPA of the giving channel",
                "CPA marginal du canal donneur");
        put(
                names,
                "receiverMarginalCpa",
                Kpi.Unit.MONEY,
                "Marginal CPA of the receiving channel",
                "CPA marginal du canal receveur");
        put(names, "receiverCpa", Kpi.Unit.MONEY, "CPA of the receiving channel", "CPA du canal receveur");
        put(
                names,
                "donorConversions",
                Kpi.Unit.COUNT,
                "Conversions of the giving channel",
                "Conversions du canal donneur");
        put(
                names,
                "receiverConversions",
                Kpi.Unit.COUNT,
                "Conversions of the receiving channel",
                "Conversions du canal receveur");
        put(
                names,
                "probabilityBetter",
                Kpi.Unit.RATE,
                "Chance that the receiver does better",
                "Probabilité que le receveur fasse mieux");
        put(names, "cheapest", null, "Cheapest channel", "Canal le moins cher");
        put(names, "donor", null, "Channel that gives", "Canal donneur");
        put(names, "receiver", null, "Channel that receives", "Canal receveur");
        put(names, "Change", null, "Past changes", "Changements passés");
        put(names, "Experiment", null, "Tests", "Tests");
        put(names, "DataAlert", null, "Data problems", "Problèmes de données");
        put(names, "Objective", null, "Objectives", "Objectifs");
        put(names, "Finding", null, "Diagnoses", "Diagnostics");
        put(names, "Creative", null, "Creatives", "Créations");
        put(names, "LandingPage", null, "Landing pages", "Pages d'atterrissage");
        put(names, "Audience", null, "Audiences", "Audiences");
        put(names, "EmailSend", null, "E-mail sends", "Envois");
        put(names, "Campaign", null, "Campaign", "Campagne");
        put(names, "Channel", null, "Channel", "Canal");
    }

    private static void put(Map<String, Name> names, String property, Kpi.@Nullable Unit unit, String en, String fr) {
        names.put(property, new Name(new Text(en, fr), unit));
    }
}
