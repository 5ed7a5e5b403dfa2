package dev.boussole.report.document;

import dev.boussole.campaign.Money;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Impact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a recommendation should bring, in words and as an interval. */
final class Gains {
    private final Speech speech;

    Gains(Speech speech) {
        this.speech = speech;
    }

    /** {@code +34 conversions (95%: +11 to +61), about €1,190 of margin}. */
    String words(Impact impact) {
        Money value = impact.value();
        String money = value == null ? "" : speech.say("gain.money", Figures.money(value, speech.language()));
        return speech.say("gain.figure", signed(impact.expected(), impact), speech.gained(impact.kpi())) + " ("
                + speech.say("interval", range(impact)) + ")" + money;
    }

    Block.Fact fact(@Nullable Impact impact) {
        if (impact == null) {
            return Block.Fact.of(speech.say("gain"), speech.say("gain.unknown"));
        }
        List<String> texts = new ArrayList<>();
        texts.add(words(impact));
        texts.add(speech.text(impact.basis()));
        return new Block.Fact(speech.say("gain"), texts, span(impact));
    }

    @Nullable
    Span span(@Nullable Impact impact) {
        return impact == null
                ? null
                : new Span(
                        impact.low(),
                        impact.expected(),
                        impact.high(),
                        0.0,
                        impact.low() > 0 ? "good" : "plain",
                        speech.say(
                                "span.gain",
                                signed(impact.expected(), impact),
                                speech.gained(impact.kpi()),
                                range(impact)));
    }

    private String range(Impact impact) {
        return speech.say("range", signed(impact.low(), impact), signed(impact.high(), impact));
    }

    private String signed(double value, Impact impact) {
        Kpi.Unit unit = Kpi.of(impact.kpi()).map(Kpi::unit).orElse(Kpi.Unit.COUNT);
        return speech.signed(value, unit);
    }
}
