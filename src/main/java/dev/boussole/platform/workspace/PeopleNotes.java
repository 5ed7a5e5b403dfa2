package dev.boussole.platform.workspace;

import static java.util.stream.Collectors.joining;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.PeopleByDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells once for each count of people which campaigns have it by day only, and what that leaves out. */
final class PeopleNotes {
    private PeopleNotes() {}

    static List<Problem> of(PerformanceHistory history) {
        Map<Measure, List<Scope>> found = new EnumMap<>(Measure.class);
        for (Scope scope : history.scopes()) {
            DailySeries series = history.of(scope).orElse(null);
            if (series != null && scope.breakdown() == Breakdown.CAMPAIGN) {
                PeopleByDay.of(series)
                        .forEach(people -> found.computeIfAbsent(people, key -> new ArrayList<>())
                                .add(scope));
            }
        }
        List<Problem> notes = new ArrayList<>();
        found.forEach((people, scopes) -> notes.add(note(people, scopes, history)));
        return notes;
    }

    private static Problem note(Measure people, List<Scope> scopes, PerformanceHistory history) {
        Scope first = scopes.get(0);
        String file = history.of(first)
                .map(series -> series.source(0))
                .map(Source::file)
                .orElse("");
        String kpis = PeopleByDay.kpisOf(people).stream().map(Kpi::key).collect(joining("`, `", "`", "`"));
        String name = "`" + people.key() + "`";
        int others = scopes.size() - 1;
        Text message = new Text(
                "`" + file + "`: " + name + " of campaign `" + first.campaignId() + "`"
                        + (others == 0 ? "" : " and " + others + " more") + " came by day only; people of several days"
                        + " do not add up, so " + kpis + " are not available. Add rows with `periodStart` and"
                        + " `periodEnd`, one per week.",
                "`" + file + "` : " + name + " de la campagne `" + first.campaignId() + "`"
                        + (others == 0 ? "" : " et de " + others + " autres")
                        + " n'est donné que par jour ; les personnes"
                        + " de plusieurs jours ne s'additionnent pas, donc " + kpis
                        + " ne sont pas disponibles. Ajoutez"
                        + " des lignes avec `periodStart` et `periodEnd`, une par semaine.");
        return new Problem(
                Problem.Severity.INFO,
                Problem.Kind.NOTE,
                new Source(file, 0),
                people.key(),
                first.campaignId(),
                message);
    }
}
