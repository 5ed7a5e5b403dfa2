package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.List;

/** The proof of one recommendation on a terminal: every condition with its figure, and the rule as it is written. */
public final class ExplainReport {
    private static final int INDENT = 3;
    private static final int TEXTS = 19;

    private ExplainReport() {}

    /** @param rule the lines of the rule in its file, empty when they cannot be shown */
    public static String of(
            Review review,
            Recommendation recommendation,
            List<String> rule,
            Language language,
            RuleNames names,
            Ink ink,
            int width) {
        Wording words = new Wording(language, review.account().currency(), names);
        Page page = new Page(width);
        Digest.Entry entry = entry(review, recommendation);
        String campaign = entry.campaign() == null
                ? words.label("account")
                : entry.campaign().name();
        page.line(ink.accent(words.in(recommendation.messages().title())) + "  "
                + ink.faint(words.urgency(recommendation)));
        line(page, ink, entry.campaign() == null ? "" : words.label("campaign"), campaign);
        if (!recommendation.scope().equals(recommendation.campaignId())) {
            line(page, ink, words.label("scope"), recommendation.scope());
        }
        for (Wording.Line line : words.allLines(entry, recommendation)) {
            String label = line.label();
            for (String text : line.texts()) {
                line(page, ink, label, text);
                label = "";
            }
        }
        line(page, ink, words.label("ruleset"), review.ruleset());
        if (!rule.isEmpty()) {
            page.line("");
            rule.forEach(written -> page.line("    " + written));
        }
        return page.toString();
    }

    private static void line(Page page, Ink ink, String label, String text) {
        page.entry(INDENT, TEXTS, ink.faint(label), label.length(), text);
    }

    private static Digest.Entry entry(Review review, Recommendation recommendation) {
        for (CampaignAdvice advised : review.campaigns()) {
            if (advised.campaign().id().equals(recommendation.campaignId())) {
                return new Digest.Entry(advised.campaign(), advised.kpis(), advised.advice());
            }
        }
        return new Digest.Entry(null, List.of(), review.accountAdvice());
    }
}
