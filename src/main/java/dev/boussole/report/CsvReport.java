package dev.boussole.report;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Money;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * A review as CSV (RFC 4180): a row for each recommendation, what was held back, each abstention, and one for a campaign
 * that needs nothing. Column names are those of the JSON. A text that a spreadsheet would run as a formula starts with an
 * apostrophe.
 */
public final class CsvReport {
    private static final String[] COLUMNS = {
        "campaignId",
        "campaignName",
        "channel",
        "kind",
        "rank",
        "rule",
        "guidance",
        "lever",
        "priority",
        "score",
        "title",
        "why",
        "nextStep",
        "withinDays",
        "impactKpi",
        "impactLow",
        "impactExpected",
        "impactHigh",
        "impactValue",
        "netSpendChange",
        "currency",
        "watchKpi",
        "judgeOn",
        "reason",
        "id"
    };

    private final Language language;
    private final CsvText out = new CsvText();

    private CsvReport(Language language) {
        this.language = language;
    }

    public static String of(Review review, Language language) {
        CsvReport report = new CsvReport(language);
        report.write(review);
        return report.out.toString();
    }

    private void write(Review review) {
        for (String column : COLUMNS) {
            plain(column);
        }
        end();
        advice(null, review.accountAdvice());
        for (CampaignAdvice advised : review.campaigns()) {
            advice(advised.campaign(), advised.advice());
        }
    }

    private void advice(@Nullable Campaign campaign, Advice advice) {
        for (Recommendation recommendation : advice.recommendations()) {
            recommendation(campaign, recommendation);
        }
        for (HeldBack held : advice.heldBack()) {
            other(campaign, "heldBack", held.guidance(), held.reason().in(language));
        }
        for (Abstention abstention : advice.abstentions()) {
            other(
                    campaign,
                    "abstention",
                    abstention.insteadOf(),
                    abstention.message().in(language));
        }
        boolean silent = advice.recommendations().isEmpty()
                && advice.heldBack().isEmpty()
                && advice.abstentions().isEmpty();
        if (campaign != null && silent) {
            campaign(campaign, "nothing");
            skip(COLUMNS.length - 4);
            end();
        }
    }

    private void recommendation(@Nullable Campaign campaign, Recommendation recommendation) {
        campaign(campaign, "recommendation");
        plain(String.valueOf(recommendation.rank()));
        guidance(recommendation.guidance());
        plain(Decimals.text(recommendation.score().value()));
        text(recommendation.messages().title().in(language));
        text(recommendation.messages().why().in(language));
        text(recommendation.messages().step().in(language));
        Integer within = recommendation.action().withinDays();
        plain(within == null ? "" : within.toString());
        impact(recommendation.impact());
        Money spend = recommendation.netSpendChange();
        plain(spend == null ? "" : spend.amount().toPlainString());
        plain(currency(recommendation));
        plain(recommendation.watch() == null ? "" : recommendation.watch().kpi().key());
        plain(
                recommendation.watch() == null
                        ? ""
                        : recommendation.watch().judgeOn().toString());
        skip(1);
        plain(recommendation.id());
        end();
    }

    private static String currency(Recommendation recommendation) {
        Money spend = recommendation.netSpendChange();
        Impact impact = recommendation.impact();
        Money money = spend == null && impact != null ? impact.value() : spend;
        return money == null ? "" : money.currency().getCurrencyCode();
    }

    private void impact(@Nullable Impact impact) {
        if (impact == null) {
            skip(5);
            return;
        }
        plain(impact.kpi());
        plain(Decimals.text(impact.low()));
        plain(Decimals.text(impact.expected()));
        plain(Decimals.text(impact.high()));
        Money value = impact.value();
        plain(value == null ? "" : value.amount().toPlainString());
    }

    private void other(@Nullable Campaign campaign, String kind, Guidance guidance, String reason) {
        campaign(campaign, kind);
        skip(1);
        guidance(guidance);
        skip(14);
        text(reason);
        skip(1);
        end();
    }

    private void campaign(@Nullable Campaign campaign, String kind) {
        text(campaign == null ? "" : campaign.id());
        text(campaign == null ? "" : campaign.name());
        plain(
                campaign == null || campaign.channel() == null
                        ? ""
                        : campaign.channel().key());
        plain(kind);
    }

    private void guidance(Guidance guidance) {
        plain(guidance.id());
        plain(guidance.code() == null ? "" : guidance.code());
        plain(guidance.lever().name());
        plain(guidance.priority().key());
    }

    private void skip(int cells) {
        out.skip(cells);
    }

    private void text(String text) {
        out.text(text);
    }

    private void plain(String cell) {
        out.plain(cell);
    }

    private void end() {
        out.end();
    }
}
