package dev.boussole.platform.workspace;

import dev.boussole.campaign.Clash;
import dev.boussole.campaign.Overlap;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Contradiction;
import org.jspecify.annotations.Nullable;

/** What is said when figures of several rows cannot all count. */
final class JoinTexts {
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
}
