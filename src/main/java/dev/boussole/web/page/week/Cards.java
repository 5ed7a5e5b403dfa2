package dev.boussole.web.page.week;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Money;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Symptom;
import dev.boussole.recommendation.Watch;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts recommendations into words. */
final class Cards {
    private final Words words;

    Cards(Words words) {
        this.words = words;
    }

    Card of(int place, Recommendation said, String campaign, @Nullable Channel channel, List<Attainment> attainments) {
        Guidance guidance = said.guidance();
        Impact impact = said.impact();
        return new Card(
                place,
                "r-" + said.id(),
                campaign,
                channel == null ? null : words.text(channel.label()),
                part(said),
                words.text(guidance.lever().label()),
                guidance.lever().name(),
                words.labels().of("priority." + guidance.priority().key()),
                guidance.priority().key(),
                words.text(said.messages().title()),
                words.text(said.messages().why()),
                words.text(said.messages().step()),
                new EvidenceRows(words, attainments).of(said.evidence()),
                impact == null ? null : gain(impact),
                spend(said.netSpendChange()),
                watch(said.watch()),
                words.text(said.wouldChangeOurMind()),
                said.symptoms().stream().map(this::symptom).toList(),
                guidance.id(),
                guidance.code(),
                guidance.source().file() + ":" + guidance.source().line(),
                words.date(said.expiresOn()));
    }

    /** The part of the campaign that is meant, such as one landing page; empty for the whole. */
    static String part(Recommendation said) {
        String prefix = said.campaignId() + "/";
        return said.scope().startsWith(prefix) && !said.campaignId().isEmpty()
                ? said.scope().substring(said.scope().indexOf('/', prefix.length()) + 1)
                : "";
    }

    private String symptom(Symptom symptom) {
        Guidance rule = symptom.guidance();
        return words.text(symptom.message()) + (rule == null ? "" : " (" + rule.id() + ")");
    }

    Gain gain(Impact impact) {
        String interval = words.range(words.signed(impact.low()), words.signed(impact.high()));
        String expected = words.signed(impact.expected()) + "\u00a0" + words.gained(impact.kpi());
        Money value = impact.value();
        return new Gain(
                expected,
                interval,
                Bar.of(
                        impact.low(),
                        impact.expected(),
                        impact.high(),
                        0.0,
                        impact.low() > 0 ? "good" : "plain",
                        words.labels().of("bar.gain", expected, interval)),
                value == null ? null : words.labels().of("gain.money", words.change(value)),
                words.text(impact.basis()));
    }

    private @Nullable String spend(@Nullable Money change) {
        if (change == null) {
            return null;
        }
        return change.amount().signum() == 0 ? words.labels().of("spend.same") : words.change(change);
    }

    private @Nullable String watch(@Nullable Watch watch) {
        return watch == null
                ? null
                : words.labels().of("watch", words.text(watch.kpi().label()), words.date(watch.judgeOn()));
    }
}
