package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is read first: three sentences and a few figures. */
final class Opening {
    private final Material material;
    private final Speech speech;
    private final Review review;
    private final Ledger ledger;

    Opening(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.review = material.review();
        List<Campaign> campaigns =
                review.campaigns().stream().map(CampaignAdvice::campaign).toList();
        this.ledger = new Ledger(material, campaigns);
    }

    List<String> sentences() {
        return List.of(happened(), recommended(), promised());
    }

    private String happened() {
        Period period = material.maturePeriod();
        String campaigns = speech.count("campaigns", review.campaigns().size());
        Optional<KpiValue> spend = ledger.spend(period);
        Optional<KpiValue> results = ledger.of(Kpi.CONVERSIONS, period);
        Optional<KpiValue> cost = ledger.of(Kpi.CPA, period);
        if (spend.isEmpty()) {
            return speech.say("happened.no-spend", speech.fromTo(period), campaigns);
        }
        String money = figure(spend.get());
        if (results.isEmpty() || cost.isEmpty()) {
            return speech.say("happened.spend", speech.fromTo(period), campaigns, money);
        }
        return speech.say(
                "happened.results",
                speech.fromTo(period),
                campaigns,
                money,
                figure(results.get()),
                figure(cost.get()) + behind(speech.interval(cost.get().interval(), Kpi.CPA.unit())));
    }

    private static String behind(String interval) {
        return interval.isEmpty() ? "" : " (" + interval + ")";
    }

    private String recommended() {
        List<Recommendation> acting = review.ranking().stream()
                .filter(one -> one.guidance().lever() != Lever.WAIT)
                .toList();
        if (acting.isEmpty()) {
            return speech.say("recommended.none");
        }
        Recommendation first = acting.get(0);
        String urgent = speech.say(
                "recommended.first",
                speech.count("actions", acting.size()),
                speech.text(first.messages().title()),
                speech.campaign(first.campaignId()));
        Optional<Recommendation> best = acting.stream()
                .filter(one -> one.impact() != null && one.impact().low() > 0)
                .reduce((one, other) -> worth(other) > worth(one) ? other : one);
        return best.map(one -> urgent + speech.say("recommended.best", best(one), speech.campaign(one.campaignId())))
                .orElse(urgent + speech.say("recommended.unknown"));
    }

    private String best(Recommendation one) {
        Impact impact = one.impact();
        return impact == null ? "" : new Gains(speech).words(impact);
    }

    private static double worth(Recommendation one) {
        Impact impact = one.impact();
        return impact == null || impact.value() == null
                ? 0
                : impact.value().amount().doubleValue();
    }

    private String promised() {
        int objectives = review.objectives().size();
        int waiting =
                (int) review.campaigns().stream().filter(OpenQuestions::waits).count();
        String still = waiting == 0 ? speech.say("promised.known") : speech.count("promised.waiting", waiting);
        if (objectives == 0) {
            return speech.say("promised.none", still);
        }
        return speech.say("promised", speech.count("objectives", objectives), onTrack(), still);
    }

    private int onTrack() {
        return (int) review.objectives().stream()
                .map(ObjectiveAssessment::status)
                .filter(Opening::good)
                .count();
    }

    private static boolean good(ObjectiveAssessment.Status status) {
        return status == ObjectiveAssessment.Status.ON_TRACK || status == ObjectiveAssessment.Status.REACHED;
    }

    List<ReportDocument.Tile> tiles() {
        Period period = material.maturePeriod();
        List<ReportDocument.Tile> tiles = new ArrayList<>();
        ledger.spend(period).ifPresent(spend -> tiles.add(tile("tile.spend", spend)));
        for (Kpi kpi : List.of(Kpi.CONVERSIONS, Kpi.CPA, Kpi.ROAS)) {
            ledger.of(kpi, period).ifPresent(value -> tiles.add(tile("tile." + kpi.key(), value)));
        }
        if (!review.objectives().isEmpty()) {
            tiles.add(new ReportDocument.Tile(
                    speech.say("tile.objectives"),
                    speech.say(
                            "tile.objectives.value",
                            onTrack(),
                            review.objectives().size()),
                    speech.say("tile.objectives.note")));
        }
        return tiles;
    }

    private ReportDocument.Tile tile(String label, KpiValue value) {
        return new ReportDocument.Tile(
                speech.say(label),
                figure(value),
                speech.interval(value.interval(), value.kpi().unit()));
    }

    private String figure(KpiValue value) {
        return speech.figure(value.value(), value.kpi().unit());
    }
}
