package dev.boussole.platform.workspace;

import dev.boussole.campaign.Clash;
import dev.boussole.campaign.Overlap;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Contradiction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said when rows and declared campaigns do not fit one to one. */
final class JoinTexts {
    private static final int NAMES_SHOWN = 5;

    private final Problems problems;

    JoinTexts(Problems problems) {
        this.problems = problems;
    }

    void foreignMoney(String file, int line, String campaign, String code) {
        row(
                Severity.WARNING,
                Kind.INCOMPARABLE,
                file,
                line,
                "currency",
                campaign,
                new Text(
                        "money of campaign `" + campaign + "` is in " + code + ", which is not the account's currency,"
                                + " and was left out. Export it again in the account's currency.",
                        "les montants de la campagne `" + campaign + "` sont en " + code + ", qui n'est pas la devise"
                                + " du compte, et ont été laissés de côté. Réexportez-les dans la devise du compte."));
    }

    void foreignWindow(String file, int line, String campaign, String first, String other) {
        row(
                Severity.WARNING,
                Kind.INCOMPARABLE,
                file,
                line,
                "attribution",
                campaign,
                new Text(
                        "conversions of campaign `" + campaign + "` are attributed by `" + other + "`, and by `" + first
                                + "` before: they cannot be added up. Export all of them again with one window.",
                        "les conversions de la campagne `" + campaign + "` sont attribuées selon `" + other
                                + "`, et plus haut selon `" + first + "` : elles ne s'additionnent pas. Réexportez-les"
                                + " toutes avec une même fenêtre."));
    }

    void undeclared(String file, int line, String campaign, @Nullable String name) {
        String shown = name == null ? campaign : name;
        row(
                Severity.INFO,
                Kind.UNMATCHED,
                file,
                line,
                null,
                campaign,
                new Text(
                        "campaign `" + shown + "` is not declared in `campaigns` and is read under the id `" + campaign
                                + "`. Declare it to give it a budget and an objective.",
                        "la campagne `" + shown + "` n'est pas déclarée dans `campaigns` et se lit sous l'id `"
                                + campaign + "`. Déclarez-la pour lui donner un budget et un objectif."));
    }

    void clash(Clash clash) {
        row(
                Severity.WARNING,
                Kind.OVERLAP,
                clash.first().file(),
                clash.first().line(),
                clash.measure().key(),
                clash.scope().campaignId(),
                Contradiction.text(clash.measure(), clash.rows()));
    }

    /** Two files that tell the same; the doubt about which is newer remains when they end on the same day. */
    void overlap(Overlap overlap) {
        boolean later = overlap.countedTo().isAfter(overlap.otherTo());
        boolean doubt = overlap.differing() > 0 && overlap.countedTo().equals(overlap.otherTo());
        Text message = OverlapTexts.text(overlap, later, doubt);
        String file = overlap.other().file();
        int line = overlap.other().line();
        problems.add(new Problem(
                doubt ? Severity.WARNING : Severity.INFO,
                Kind.OVERLAP,
                overlap.other(),
                null,
                null,
                new Text(
                        "`" + file + "`, line " + line + ": " + message.en(),
                        "`" + file + "`, ligne " + line + " : " + message.fr())));
    }

    private void row(
            Severity severity, Kind kind, String file, int line, @Nullable String column, String campaign, Text found) {
        Text message = new Text(
                "`" + file + "`, line " + line + ": " + found.en(),
                "`" + file + "`, ligne " + line + " : " + found.fr());
        problems.add(new Problem(severity, kind, new Source(file, line), column, campaign, message));
    }

    void overlap(DeclaredCampaign first, DeclaredCampaign second, @Nullable String rows) {
        String shown = rows == null ? "" : "`" + rows + "` ";
        declaration(
                second,
                Kind.SETTING,
                new Text(
                        "rows " + shown + "fit `" + first.campaign().id() + "` and `"
                                + second.campaign().id() + "`; the first one has them. Narrow one `match`.",
                        "les lignes " + shown + "conviennent à `"
                                + first.campaign().id() + "` et à `"
                                + second.campaign().id() + "` ; la première les garde. Resserrez un `match`."));
    }

    void withoutRows(DeclaredCampaign campaign, List<String> undeclared) {
        String id = campaign.campaign().id();
        String names = undeclared.isEmpty()
                ? ""
                : " `" + String.join("`, `", undeclared.subList(0, Math.min(NAMES_SHOWN, undeclared.size()))) + "`";
        boolean hasMatch = !campaign.match().equals(CampaignMatch.NONE);
        Text todo = hasMatch
                ? new Text("Correct its `match` or add its export.", "Corrigez son `match` ou ajoutez son export.")
                : new Text(
                        "Add a `match`, or give its rows this `campaignId`.",
                        "Ajoutez un `match`, ou donnez ce `campaignId` à ses lignes.");
        declaration(
                campaign,
                Kind.UNMATCHED,
                new Text(
                        "no row belongs to campaign `" + id + "`. " + todo.en()
                                + (names.isEmpty() ? "" : " Rows of no declared campaign:" + names + "."),
                        "aucune ligne n'appartient à la campagne `" + id + "`. " + todo.fr()
                                + (names.isEmpty() ? "" : " Lignes d'aucune campagne déclarée :" + names + ".")));
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
