package dev.boussole.cases;

import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Holds a review against what an expert says, and tells all differences at once. */
final class CaseCheck {
    private static final String ACCOUNT = "account";
    private static final String ANYWHERE = "anywhere";

    private final ExpectedCase expected;
    private final Review review;
    private final Map<String, Advice> advice = new LinkedHashMap<>();
    private final SoftAssertions softly = new SoftAssertions();

    CaseCheck(ExpectedCase expected, Review review) {
        this.expected = expected;
        this.review = review;
        for (CampaignAdvice campaign : review.campaigns()) {
            advice.put(campaign.campaign().id(), campaign.advice());
        }
        advice.put(ACCOUNT, review.accountAdvice());
    }

    void check() {
        softly.assertThat(review.dataQuality()).hasSize(expected.problems());
        expected.first().forEach(this::first);
        expected.expect().forEach(this::advised);
        expected.heldBack().forEach(this::heldBack);
        expected.abstains().forEach(this::abstains);
        expected.never().forEach(this::never);
        expected.symptoms().forEach(this::folded);
        expected.gaps().forEach(this::missedStill);
        softly.assertAll();
    }

    private void first(String campaign, String rule) {
        List<Recommendation> given = of(campaign).recommendations();
        hold(
                rule.equals("none")
                        ? given.isEmpty()
                        : !given.isEmpty() && is(given.get(0).guidance(), rule),
                campaign,
                "should say " + rule + " first");
    }

    private void advised(ExpectedCase.Advised wanted) {
        hold(
                of(wanted.campaign()).recommendations().stream()
                        .anyMatch(given -> is(given.guidance(), wanted.rule())
                                && (wanted.rank() == 0 || wanted.rank() == given.rank())),
                wanted.campaign(),
                "should advise " + wanted.rule() + (wanted.rank() == 0 ? "" : " at rank " + wanted.rank()));
    }

    private void heldBack(ExpectedCase.Held wanted) {
        hold(
                of(wanted.campaign()).heldBack().stream()
                        .anyMatch(held -> is(held.guidance(), wanted.rule()) && by(held, wanted.by())),
                wanted.campaign(),
                "should hold back " + wanted.rule() + (wanted.by().isEmpty() ? "" : " because of " + wanted.by()));
    }

    private boolean by(HeldBack held, String rule) {
        String by = held.by();
        return rule.isEmpty()
                || by != null
                        && (by.equals(rule)
                                || advice.values().stream()
                                        .flatMap(one -> one.recommendations().stream())
                                        .anyMatch(given ->
                                                given.guidance().id().equals(by) && is(given.guidance(), rule)));
    }

    private void abstains(ExpectedCase.Advised wanted) {
        hold(
                of(wanted.campaign()).abstentions().stream()
                        .anyMatch(abstention -> is(abstention.insteadOf(), wanted.rule())),
                wanted.campaign(),
                "should abstain from " + wanted.rule());
    }

    private void never(String campaign, List<String> rules) {
        for (String id : campaign.equals(ANYWHERE) ? List.copyOf(advice.keySet()) : List.of(campaign)) {
            hold(
                    of(id).recommendations().stream()
                            .noneMatch(given -> rules.stream().anyMatch(rule -> is(given.guidance(), rule))),
                    id,
                    "must advise none of " + rules);
        }
    }

    private void folded(ExpectedCase.Folded wanted) {
        hold(
                of(wanted.campaign()).recommendations().stream()
                        .anyMatch(given -> is(given.guidance(), wanted.under()) && explains(given, wanted.symptom())),
                wanted.campaign(),
                "should fold " + wanted.symptom() + " under " + wanted.under());
    }

    /** A gap that has closed belongs under {@code expect}. */
    private void missedStill(ExpectedCase.Advised gap) {
        hold(
                of(gap.campaign()).recommendations().stream().noneMatch(given -> is(given.guidance(), gap.rule())),
                gap.campaign(),
                "advises " + gap.rule() + " by now: move it from `gaps` to `expect`");
    }

    private static boolean explains(Recommendation given, String symptom) {
        return given.symptoms().stream()
                .anyMatch(one ->
                        one.kpi().key().equals(symptom) || one.guidance() != null && is(one.guidance(), symptom));
    }

    private void hold(boolean kept, String campaign, String wanted) {
        if (!kept) {
            softly.fail("%s %s; it says %s", campaign, wanted, said(campaign));
        }
    }

    private Advice of(String campaign) {
        Advice found = advice.get(campaign);
        if (found == null) {
            throw new IllegalArgumentException("No campaign `" + campaign + "`, there are " + advice.keySet());
        }
        return found;
    }

    private String said(String campaign) {
        Advice given = of(campaign);
        return given.recommendations().stream().map(one -> one.guidance().id()).toList()
                + ", held back "
                + given.heldBack().stream()
                        .map(one -> one.guidance().id() + " by " + one.by())
                        .toList()
                + ", abstains from "
                + given.abstentions().stream().map(one -> one.insteadOf().id()).toList();
    }

    private static boolean is(Guidance guidance, String rule) {
        return CasesTest.names(guidance).contains(rule);
    }
}
