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
        String spaced = property.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('.', ' ')
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static Map<String, Name> names() {
        Map<String, Name> names = new TreeMap<>();
        campaign(names);
        delivery(names);
        objective(names);
        others(names);
        return names;
    }

    private static void campaign(Map<String, Name> names) {
        put(names, "channel", null, "Channel", "Canal");
        put(names, "platform", null, "Platform", "Plateforme");
        put(names, "objective", null, "Objective", "Objectif");
        put(names, "active", null, "Delivering", "Diffusion en cours");
        put(names, "start", null, "Start", "Début");
        put(names, "end", null, "End", "Fin");
        put(names, "budget", Kpi.Unit.MONEY, "Budget", "Budget");
        put(names, "spendShare", Kpi.Unit.RATE, "Share of spend", "Part de la dépense");
        put(names, "dailySpend", Kpi.Unit.MONEY, "Daily spend", "Dépense par jour");
        put(names, "elapsedDays", Kpi.Unit.COUNT, "Days behind", "Jours écoulés");
        put(names, "spendForecastLow", Kpi.Unit.MONEY, "Spend at the end, at least", "Dépense finale, au moins");
        put(names, "spendForecastHigh", Kpi.Unit.MONEY, "Spend at the end, at most", "Dépense finale, au plus");
        put(names, "dailyBudgetNeeded", Kpi.Unit.MONEY, "Budget left a day", "Budget restant par jour");
    }

    private static void delivery(Map<String, Name> names) {
        put(names, "learningDays", Kpi.Unit.COUNT, "Days since the last change", "Jours depuis le dernier changement");
        put(
                names,
                "learningEvents",
                Kpi.Unit.COUNT,
                "Conversions since the last change",
                "Conversions depuis le dernier changement");
        put(names, "conversionDrop", Kpi.Unit.RATE, "Conversions lacking", "Conversions manquantes");
        put(names, "conversionDropP", null, "Probability by chance", "Probabilité due au hasard");
        put(names, "trafficShift", Kpi.Unit.RATE, "Change of traffic", "Variation du trafic");
        put(names, "recentCpaChange", Kpi.Unit.RATE, "Change of recent CPA", "Variation du CPA récent");
        put(names, "impressionsPerWeek", Kpi.Unit.COUNT, "Impressions a week", "Impressions par semaine");
        put(names, "creatives", Kpi.Unit.COUNT, "Creatives", "Créations");
        put(names, "landingPages", Kpi.Unit.COUNT, "Landing pages", "Pages d'atterrissage");
        put(names, "weakLandingPages", Kpi.Unit.COUNT, "Weak landing pages", "Pages d'atterrissage faibles");
        put(names, "sendsPerWeek", null, "Sends a week", "Envois par semaine");
        put(names, "sendsPerWeekBefore", null, "Sends a week before", "Envois par semaine auparavant");
    }

    private static void objective(Map<String, Name> names) {
        put(names, "started", null, "Started", "Commencé");
        put(names, "ended", null, "Ended", "Terminé");
        put(names, "startMissing", null, "Start missing", "Début absent");
        put(names, "endMissing", null, "End missing", "Fin absente");
        put(names, "checkpointMissing", null, "Checkpoint missing", "Point d'étape absent");
        put(names, "referenceMissing", null, "Reference missing", "Référence absente");
        put(names, "kpiKnown", null, "KPI of the catalogue", "KPI du catalogue");
        put(names, "measured", null, "Measured", "Mesuré");
        put(names, "kpi", null, "KPI", "KPI");
        put(names, "target", null, "Target", "Cible");
        put(names, "baseline", null, "Baseline", "Point de départ");
        put(names, "daysWithoutData", Kpi.Unit.COUNT, "Days without data", "Jours sans données");
        put(names, "relevance", null, "Relevance", "Pertinence");
        put(names, "specific", null, "Specific", "Spécifique");
        put(names, "measurable", null, "Measurable", "Mesurable");
        put(names, "attainable", null, "Attainable", "Atteignable");
        put(names, "relevant", null, "Relevant", "Réaliste");
        put(names, "timeBound", null, "Time-bound", "Temporel");
        put(names, "pace", null, "Pace", "Rythme");
        put(names, "elapsedShare", Kpi.Unit.RATE, "Share of the period behind", "Part de la période écoulée");
        put(names, "probability", Kpi.Unit.RATE, "Probability of reaching it", "Probabilité de l'atteindre");
        put(names, "upliftNeeded", Kpi.Unit.RATE, "Uplift needed", "Progression nécessaire");
        put(names, "upliftPast90", Kpi.Unit.RATE, "Uplift seen in the past", "Progression vue par le passé");
    }

    private static void others(Map<String, Name> names) {
        put(names, "lever", null, "Lever", "Levier");
        put(names, "daysAgo", Kpi.Unit.COUNT, "Days ago", "Jours depuis");
        put(names, "kind", null, "Kind", "Nature");
        put(names, "rows", Kpi.Unit.COUNT, "Rows", "Lignes");
        put(names, "running", null, "Running", "En cours");
        put(names, "name", null, "Name", "Nom");
        put(names, "donorSpendShare", Kpi.Unit.RATE, "Donor's share of spend", "Part de dépense du donneur");
        put(names, "donorCpa", Kpi.Unit.MONEY, "Donor's CPA", "CPA du donneur");
        put(names, "receiverCpa", Kpi.Unit.MONEY, "Receiver's CPA", "CPA du receveur");
        put(names, "donorConversions", Kpi.Unit.COUNT, "Donor's conversions", "Conversions du donneur");
        put(names, "receiverConversions", Kpi.Unit.COUNT, "Receiver's conversions", "Conversions du receveur");
        put(names, "probabilityBetter", Kpi.Unit.RATE, "Probability of being better", "Probabilité d'être meilleur");
        put(names, "cheapest", null, "Cheapest channel", "Canal le moins cher");
    }

    private static void put(Map<String, Name> names, String property, Kpi.@Nullable Unit unit, String en, String fr) {
        names.put(property, new Name(new Text(en, fr), unit));
    }
}
