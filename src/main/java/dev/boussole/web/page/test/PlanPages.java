package dev.boussole.web.page.test;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.TestPlan;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.test.PlanPage.Option;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the plan of a test into words and figures. */
final class PlanPages {
    private static final String UPLIFT = "20";
    private static final MathContext FOUR = new MathContext(4);

    private final Labels labels;
    private final Words words;
    private final Fields fields;
    private final @Nullable Review review;
    private final @Nullable CampaignAdvice campaign;

    /** @param review what is known of the account, or null */
    PlanPages(Labels labels, Words words, Fields fields, @Nullable Review review) {
        this.labels = labels;
        this.words = words;
        this.fields = fields;
        this.review = review;
        String wanted = fields.text("campaign");
        this.campaign = review == null
                ? null
                : review.campaigns().stream()
                        .filter(one -> one.campaign().id().equals(wanted))
                        .findFirst()
                        .orElse(null);
    }

    PlanPage page(Frame frame, Optional<RuleBook> book) {
        KpiValue measured = measured();
        prefill(measured);
        PlanAsked asked = fields.has("baseline") || fields.problems().size() > 0 ? PlanAsked.of(fields) : null;
        PlanResults results = new PlanResults(labels, words, frame);
        return new PlanPage(
                frame,
                campaigns(),
                kpis(measured),
                from(measured),
                fields.texts(),
                fields.problems(),
                arms(),
                asked == null ? null : results.of(asked, campaign, measured, book, share(asked, measured)));
    }

    private @Nullable KpiValue measured() {
        if (campaign == null) {
            return null;
        }
        List<KpiValue> all = Trials.of(campaign);
        return Trials.of(campaign, fields.text("kpi"))
                .or(() -> primary(all))
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    private Optional<KpiValue> primary(List<KpiValue> all) {
        Goal goal = campaign == null ? null : campaign.campaign().goal();
        return all.stream()
                .filter(value ->
                        goal != null && KpiRelevanceTable.primaries(goal).contains(value.kpi()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(value -> value.kpi().equals(Kpi.CVR))
                        .findFirst());
    }

    private void prefill(@Nullable KpiValue measured) {
        fields.fill("uplift", UPLIFT);
        fields.fill("arms", String.valueOf(TestPlan.ARMS_MIN));
        fields.fill("alpha", typed(TestPlan.ALPHA * 100));
        fields.fill("power", typed(TestPlan.POWER * 100));
        if (measured != null) {
            fields.fill("kpi", measured.kpi().key());
            fields.fill("baseline", typed(measured.value() * 100));
            fields.fill("perDay", typed(Math.rint(Trials.perDay(measured))));
        }
    }

    private String typed(double value) {
        String text = BigDecimal.valueOf(value).round(FOUR).stripTrailingZeros().toPlainString();
        return labels.language() == Language.FR ? text.replace('.', ',') : text;
    }

    private List<Option> campaigns() {
        return review == null
                ? List.of()
                : review.campaigns().stream()
                        .filter(one -> !Trials.of(one).isEmpty())
                        .map(CampaignAdvice::campaign)
                        .map(one -> new Option(one.id(), one.name(), one.id().equals(fields.text("campaign"))))
                        .toList();
    }

    private List<Option> kpis(@Nullable KpiValue measured) {
        return campaign == null
                ? List.of()
                : Trials.of(campaign).stream()
                        .map(KpiValue::kpi)
                        .map(kpi -> new Option(
                                kpi.key(), words.text(kpi.label()), measured != null && kpi.equals(measured.kpi())))
                        .toList();
    }

    private List<Option> arms() {
        String chosen = fields.text("arms");
        return IntStream.rangeClosed(TestPlan.ARMS_MIN, TestPlan.ARMS_MAX)
                .mapToObj(String::valueOf)
                .map(count -> new Option(count, count, count.equals(chosen)))
                .toList();
    }

    private @Nullable String from(@Nullable KpiValue measured) {
        if (measured == null || campaign == null) {
            return null;
        }
        Interval interval = measured.interval();
        String value = words.percent(measured.value());
        Campaign named = campaign.campaign();
        return labels.of(
                "test.plan.from",
                words.text(measured.kpi().label()),
                named.name(),
                interval == null
                        ? value
                        : labels.of(
                                "test.value-range",
                                value,
                                words.range(words.percent(interval.low()), words.percent(interval.high()))),
                words.count(measured.n()),
                words.period(measured.window()),
                words.count(Trials.perDay(measured)));
    }

    /** The parameters of an address that shows this plan to somebody else. */
    private String share(PlanAsked asked, @Nullable KpiValue measured) {
        StringBuilder share = new StringBuilder("/tests/plan?baseline=").append(plain(asked.baseline() * 100));
        share.append("&uplift=").append(plain(asked.uplift() * 100));
        share.append("&arms=").append(asked.arms());
        share.append("&alpha=").append(plain(asked.alpha() * 100));
        share.append("&power=").append(plain(asked.power() * 100));
        if (asked.perDay() != null) {
            share.append("&perDay=").append(plain(asked.perDay()));
        }
        if (asked.start() != null) {
            share.append("&start=").append(asked.start());
        }
        if (measured != null && campaign != null) {
            share.append("&campaign=").append(Address.part(campaign.campaign().id()));
            share.append("&kpi=").append(Address.part(measured.kpi().key()));
        }
        return share.toString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(8))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Words for an account, or for one of which nothing is known yet. */
    static Words words(Labels labels, Optional<Account> account) {
        return new Words(
                labels, account.orElseGet(() -> nobody(labels.language())).currency());
    }

    /** An account of which nothing is known yet. */
    static Account nobody(Language language) {
        return new Account("test", Currency.getInstance("EUR"), ZoneOffset.UTC, language, null, null, 0, null);
    }
}
