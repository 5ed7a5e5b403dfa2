package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine against the same decisions written by hand, on many campaigns with holes in their figures. */
class SameAsPlainJavaTest {
    private static final Map<String, Predicate<CampaignFact>> BY_HAND = new LinkedHashMap<>();

    private static void rule(String when, Predicate<CampaignFact> byHand) {
        BY_HAND.put(when, byHand);
    }

    static {
        rule("frequency.value >= 3", c -> is(c.getFrequency().value(), v -> v >= 3));
        rule("frequency.value > 3.25", c -> is(c.getFrequency().value(), v -> v > 3.25));
        rule("frequency.value < 3", c -> is(c.getFrequency().value(), v -> v < 3));
        rule("frequency.value <= 3", c -> is(c.getFrequency().value(), v -> v <= 3));
        rule("frequency.value == 3", c -> is(c.getFrequency().value(), v -> v == 3));
        rule("frequency.value != 3", c -> is(c.getFrequency().value(), v -> v != 3));
        rule("3 < frequency.value", c -> is(c.getFrequency().value(), v -> 3 < v));
        rule("ctr.n >= 10", c -> is(c.getCtr().n(), v -> v >= 10));
        rule("ctr.n >= 10.2", c -> is(c.getCtr().n(), v -> v >= 10.2));
        rule("channel == PAID_SOCIAL", c -> c.getChannel() == Channel.PAID_SOCIAL);
        rule("channel != PAID_SOCIAL", c -> c.getChannel() != Channel.PAID_SOCIAL);
        rule(
                "channel in ( SEO, EMAIL )",
                c -> Set.of(Channel.SEO, Channel.EMAIL).contains(c.getChannel()));
        rule(
                "channel not in ( SEO, EMAIL )",
                c -> !Set.of(Channel.SEO, Channel.EMAIL).contains(c.getChannel()));
        rule("ctr.falling", c -> c.getCtr().isFalling());
        rule("!ctr.falling", c -> !c.getCtr().isFalling());
        rule(
                "ctr.falling && cpa.above",
                c -> c.getCtr().isFalling() && c.getCpa().isAbove());
        rule(
                "ctr.falling || cpa.above && ctr.sure",
                c -> c.getCtr().isFalling()
                        || c.getCpa().isAbove() && c.getCtr().isSure());
        rule(
                "( ctr.falling || cpa.above ) && ctr.sure",
                c -> (c.getCtr().isFalling() || c.getCpa().isAbove())
                        && c.getCtr().isSure());
        rule("ctr.poor, cpa.ok", c -> c.getCtr().isPoor() && c.getCpa().isOk());
        rule("cpa.gapPct > 0.2", c -> is(c.getCpa().gapPct(), v -> v > 0.2));
        rule("cpa.gap < 0", c -> is(c.getCpa().gap(), v -> v < 0));
        rule(
                "cpa.value > 1.2 * cpa.reference",
                c -> is(c.getCpa().value(), v -> is(c.getCpa().reference(), r -> v > 1.2 * r)));
        rule(
                "ctr.value < cpa.value / frequency.value",
                c -> is(
                        c.getCtr().value(),
                        a -> is(c.getCpa().value(), b -> is(c.getFrequency().value(), d -> d != 0 && a < b / d))));
        rule("ctr.referenceKind == TARGET", c -> c.getCtr().referenceKind() == Reference.Kind.TARGET);
        rule("ctr.value == null", c -> c.getCtr().value() == null);
        rule("primary.poor", c -> c.getPrimary().isPoor());
        rule("platform == \"meta_ads\", active", c -> "meta_ads".equals(c.getPlatform()) && c.isActive());
    }

    private static boolean is(@Nullable Double value, DoublePredicate test) {
        return value != null && test.test(value);
    }

    @Test
    void drools_says_what_plain_java_says() {
        List<String> rules = new ArrayList<>();
        BY_HAND.keySet().forEach(when -> rules.add(Books.rule("topic.r" + rules.size(), "Campaign( " + when + " )")));
        RuleBook book = Books.of(rules.toArray(String[]::new));
        List<CampaignSituation> campaigns = campaigns(new Random(20261031), 4000);
        List<String> expected = new ArrayList<>();
        for (CampaignSituation campaign : campaigns) {
            List<String> ids = new ArrayList<>();
            int rule = 0;
            for (Predicate<CampaignFact> byHand : BY_HAND.values()) {
                if (byHand.test(campaign.fact())) {
                    ids.add("topic.r" + rule);
                }
                rule++;
            }
            ids.stream().sorted().forEach(id -> expected.add(campaign.campaign().id() + " " + id));
        }

        assertThat(Books.spoken(book, Books.situations(campaigns))).isEqualTo(expected);
        assertThat(expected.size()).isBetween(20_000, 80_000);
    }

    private static List<CampaignSituation> campaigns(Random random, int count) {
        List<CampaignSituation> campaigns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            KpiFact[] kpis = {kpi(Kpi.FREQUENCY, random), kpi(Kpi.CTR, random), kpi(Kpi.CPA, random)};
            Channel channel = Channel.values()[random.nextInt(12)];
            CampaignSituation plain = Books.campaign("c" + i, channel, kpis);
            CampaignFact fact = new CampaignFact(
                    plain.campaign(),
                    Map.of(Kpi.FREQUENCY, kpis[0], Kpi.CTR, kpis[1], Kpi.CPA, kpis[2]),
                    random.nextBoolean() ? kpis[1] : kpis[2],
                    plain.fact().signs());
            campaigns.add(new CampaignSituation(
                    plain.campaign(), fact, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        }
        return campaigns;
    }

    /** Figures on a coarse grid, so that limits are met exactly, and each missing one time in five. */
    private static KpiFact kpi(Kpi kpi, Random random) {
        return new KpiFact(
                kpi,
                figure(random, 8),
                figure(random, 8),
                figure(random, 8),
                figure(random, 80),
                figure(random, 480),
                figure(random, 8),
                random.nextInt(3) == 0 ? null : Reference.Kind.values()[random.nextInt(4)],
                figure(random, 8),
                random.nextInt(5) == 0 ? null : (Double) (random.nextInt(9) / 4.0 - 1),
                figure(random, 1),
                figure(random, 1),
                figure(random, 100),
                random.nextBoolean(),
                null);
    }

    private static @Nullable Double figure(Random random, int most) {
        return random.nextInt(5) == 0 ? null : (Double) (random.nextInt(most * 4 + 1) / 4.0);
    }
}
