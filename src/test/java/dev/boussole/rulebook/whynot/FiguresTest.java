package dev.boussole.rulebook.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Property;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures behind a flag say exactly what the flag says. */
class FiguresTest {
    private static final Kpi[] DIRECTIONS = {Kpi.CTR, Kpi.CPA, Kpi.FREQUENCY};

    @ParameterizedTest
    @EnumSource(
            value = KpiProperty.class,
            names = {
                "MATURE",
                "KNOWN",
                "BELOW",
                "ABOVE",
                "POOR",
                "OK",
                "FALLING",
                "RISING",
                "STABLE",
                "SURE",
                "INDICATIVE",
                "USABLE",
                "FIRM",
                "STRONG"
            })
    void a_flag_and_the_figures_behind_it_agree(KpiProperty flag) {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            KpiFact kpi = kpi(DIRECTIONS[i % 3], random);
            CampaignFact fact = Books.campaign("c", Channel.SEO, kpi).fact();
            Condition asked = new Condition.Flag(
                    new Figure.Reading(0, true, FactType.CAMPAIGN, new Property.OfKpi(kpi.kpi(), flag)));
            Figures figures = new Figures(fact, Frame.NONE);

            assertThat(figures.behind(asked, true).holds(fact, Frame.NONE))
                    .as("%s of %s", flag, kpi)
                    .isEqualTo(flag.flag(kpi));
            if (flag.flag(kpi)) {
                assertThat(figures.behind(asked, false).holds(fact, Frame.NONE))
                        .as("not %s of %s", flag, kpi)
                        .isFalse();
            }
        }
    }

    private static KpiFact kpi(Kpi kpi, Random random) {
        Double reference = figure(random);
        return new KpiFact(
                kpi,
                figure(random),
                figure(random),
                figure(random),
                figure(random),
                random.nextInt(5) == 0 ? null : (Double) (double) random.nextInt(120),
                reference,
                reference == null ? null : (Double) (reference - random.nextInt(2)),
                reference == null ? null : (Double) (reference + random.nextInt(2)),
                Reference.Kind.PAST,
                figure(random),
                random.nextInt(5) == 0 ? null : (Double) (random.nextInt(5) - 2.0),
                figure(random),
                random.nextInt(5) == 0 ? null : (Double) (random.nextInt(5) / 20.0),
                figure(random),
                random.nextBoolean(),
                null);
    }

    private static @Nullable Double figure(Random random) {
        return random.nextInt(5) == 0 ? null : (Double) (double) random.nextInt(5);
    }
}
