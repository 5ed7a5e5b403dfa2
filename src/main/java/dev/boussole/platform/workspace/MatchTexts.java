package dev.boussole.platform.workspace;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said when rows and declared campaigns do not fit one to one. */
final class MatchTexts {
    private static final int NAMES_SHOWN = 5;

    /** Undeclared campaigns that are told one by one; more become one line. */
    private static final int TOLD_APART = 10;

    private final Problems problems;

    MatchTexts(Problems problems) {
        this.problems = problems;
    }

    void tell(JoinReport report, List<DeclaredCampaign> declared) {
        List<JoinReport.Unmatched> unmatched = report.unmatched();
        if (unmatched.size() > TOLD_APART) {
            undeclared(unmatched);
        } else {
            unmatched.forEach(this::undeclared);
        }
        Map<String, DeclaredCampaign> byId = new HashMap<>();
        declared.forEach(one -> byId.putIfAbsent(one.campaign().id(), one));
        for (JoinReport.Ambiguous rows : report.ambiguous()) {
            DeclaredCampaign other = byId.get(rows.other());
            if (other != null) {
                ambiguous(rows, other);
            }
        }
        List<String> names =
                unmatched.stream().map(JoinReport.Unmatched::campaign).sorted().toList();
        for (JoinReport.Joined joined : report.campaigns()) {
            JoinReport.ByUtm byUtm = joined.byUtm();
            DeclaredCampaign campaign = byId.get(joined.campaign());
            if (byUtm != null) {
                byUtm(joined.campaign(), byUtm);
            } else if (joined.rows() == 0 && campaign != null) {
                withoutRows(campaign, names);
            }
        }
    }

    void doubleClaims(DoubleClaims.LeftOut left) {
        String campaigns = listed(left.campaigns());
        boolean one = left.campaigns().size() == 1;
        row(
                Severity.INFO,
                Kind.NOTE,
                left.first(),
                one ? left.campaigns().get(0) : null,
                new Text(
                        "conversions that Google Analytics counts for " + (one ? "campaign " : "campaigns ") + campaigns
                                + " were left out, because the platform claims its own and two counts of one thing do"
                                + " not add up. Visits, orders and revenue are kept.",
                        "les conversions que Google Analytics compte pour " + (one ? "la campagne " : "les campagnes ")
                                + campaigns
                                + " ont été laissées de côté : la plateforme revendique les siennes, et deux"
                                + " décomptes d'une même chose ne s'additionnent pas. Visites, commandes et chiffre"
                                + " d'affaires sont gardés."));
    }

    private void undeclared(JoinReport.Unmatched rows) {
        String name = rows.name() == null ? rows.campaign() : rows.name();
        row(
                Severity.INFO,
                Kind.UNMATCHED,
                rows.first(),
                rows.campaign(),
                new Text(
                        "campaign `" + name + "` (" + rows(rows.rows()).en() + ") is not declared in `campaigns` and is"
                                + " read under the id `" + rows.campaign()
                                + "`. Declare it to give it a budget and an objective.",
                        "la campagne `" + name + "` (" + rows(rows.rows()).fr() + ") n'est pas déclarée dans"
                                + " `campaigns` et se lit sous l'id `" + rows.campaign()
                                + "`. Déclarez-la pour lui donner un budget et un objectif."));
    }

    private void undeclared(List<JoinReport.Unmatched> all) {
        long sum = all.stream().mapToLong(JoinReport.Unmatched::rows).sum();
        String names = listed(all.stream().map(JoinReport.Unmatched::campaign).toList());
        row(
                Severity.INFO,
                Kind.UNMATCHED,
                all.get(0).first(),
                null,
                new Text(
                        all.size() + " campaigns (" + rows(sum).en() + ") are not declared in `campaigns` and are read"
                                + " under their own ids: " + names
                                + ". Declare them to give them a budget and an objective.",
                        all.size() + " campagnes (" + rows(sum).fr() + ") ne sont pas déclarées dans `campaigns` et se"
                                + " lisent sous leur propre id : " + names
                                + ". Déclarez-les pour leur donner un budget et un objectif."));
    }

    private void byUtm(String campaign, JoinReport.ByUtm rows) {
        boolean one = rows.rows() == 1;
        row(
                Severity.INFO,
                Kind.NOTE,
                rows.first(),
                campaign,
                new Text(
                        rows(rows.rows()).en() + (one ? " was" : " were") + " joined to campaign `" + campaign
                                + "` by " + (one ? "its" : "their") + " UTM campaign `" + rows.tag()
                                + "`. Add a `match` with `utm` to the campaign if that is not right.",
                        rows(rows.rows()).fr() + (one ? " a été rattachée" : " ont été rattachées")
                                + " à la campagne `" + campaign + "` par " + (one ? "sa" : "leur") + " campagne UTM `"
                                + rows.tag()
                                + "`. Ajoutez à la campagne un `match` avec `utm` si ce n'est pas juste."));
    }

    private void ambiguous(JoinReport.Ambiguous rows, DeclaredCampaign other) {
        boolean one = rows.rows() == 1;
        String names = rows.names().isEmpty() ? "" : listed(rows.names());
        String place = "`" + rows.first().file() + "`";
        declaration(
                other,
                Kind.SETTING,
                new Text(
                        rows(rows.rows()).en() + (names.isEmpty() ? "" : " of " + names) + " (" + (one ? "" : "from ")
                                + place + ", line " + rows.first().line() + (one ? "" : " on") + ") "
                                + (one ? "fits `" : "fit `") + rows.campaign() + "` and `" + rows.other()
                                + "`; the first one has " + (one ? "it" : "them") + ". Narrow one `match`.",
                        rows(rows.rows()).fr() + (names.isEmpty() ? "" : " de " + names) + " ("
                                + (one ? "" : "à partir de ") + place + ", ligne "
                                + rows.first().line() + ") "
                                + (one ? "convient à `" : "conviennent à `") + rows.campaign() + "` et à `"
                                + rows.other() + "` ; la première " + (one ? "la garde" : "les garde")
                                + ". Resserrez un `match`."));
    }

    private void withoutRows(DeclaredCampaign campaign, List<String> undeclared) {
        String id = campaign.campaign().id();
        String names = undeclared.isEmpty() ? "" : " " + listed(undeclared);
        Text todo = campaign.matches().isEmpty()
                ? new Text(
                        "Add a `match`, or give its rows this `campaignId`.",
                        "Ajoutez un `match`, ou donnez ce `campaignId` à ses lignes.")
                : new Text("Correct its `match` or add its export.", "Corrigez son `match` ou ajoutez son export.");
        declaration(
                campaign,
                Kind.UNMATCHED,
                new Text(
                        "no row belongs to campaign `" + id + "`. " + todo.en()
                                + (names.isEmpty() ? "" : " Rows of no declared campaign:" + names + "."),
                        "aucune ligne n'appartient à la campagne `" + id + "`. " + todo.fr()
                                + (names.isEmpty() ? "" : " Lignes d'aucune campagne déclarée :" + names + ".")));
    }

    private static Text rows(long rows) {
        return new Text(rows + (rows == 1 ? " row" : " rows"), rows + (rows == 1 ? " ligne" : " lignes"));
    }

    private static String listed(List<String> names) {
        boolean all = names.size() <= NAMES_SHOWN;
        return "`" + String.join("`, `", names.subList(0, all ? names.size() : NAMES_SHOWN)) + "`" + (all ? "" : ", …");
    }

    private void row(Severity severity, Kind kind, Source first, @Nullable String campaign, Text found) {
        Text message = new Text(
                "`" + first.file() + "`, line " + first.line() + ": " + found.en(),
                "`" + first.file() + "`, ligne " + first.line() + " : " + found.fr());
        problems.add(new Problem(severity, kind, first, null, campaign, message));
    }

    private void declaration(DeclaredCampaign campaign, Kind kind, Text found) {
        Place place = campaign.place();
        Text where = place.where();
        Text message = new Text(where.en() + ": " + found.en(), where.fr() + " : " + found.fr());
        problems.add(new Problem(
                Severity.WARNING,
                kind,
                place.source(),
                place.key(),
                campaign.campaign().id(),
                message));
    }
}
