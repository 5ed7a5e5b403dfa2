package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.decision.Life;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.CsvText;
import dev.boussole.web.page.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list as it is filtered, for a spreadsheet; column names are those of the JSON where it has them. */
final class WeekCsv {
    private static final List<String> COLUMNS = List.of(
            "rank",
            "campaignId",
            "campaignName",
            "channel",
            "lever",
            "title",
            "why",
            "nextStep",
            "impactKpi",
            "impactLow",
            "impactExpected",
            "impactHigh",
            "impactValue",
            "netSpendChange",
            "currency",
            "confidence",
            "effort",
            "due",
            "responsible",
            "state",
            "answer",
            "rule",
            "id");

    private final Words words;
    private final Rows rows;
    private final CsvText out = new CsvText();

    private WeekCsv(Words words, Rows rows) {
        this.words = words;
        this.rows = rows;
    }

    static String of(List<Item> items, Words words, Rows rows) {
        WeekCsv csv = new WeekCsv(words, rows);
        COLUMNS.forEach(csv.out::plain);
        csv.out.end();
        items.forEach(csv::line);
        return csv.out.toString();
    }

    private void line(Item item) {
        Language language = words.language();
        Campaign campaign = item.subject().campaign();
        Recommendation said = item.given() == null ? null : item.given().said();
        Life life = item.life();
        Row row = rows.of(item);
        out.plain(item.rank() == 0 ? "" : Integer.toString(item.rank()));
        out.text(campaign == null ? "" : campaign.id()).text(campaign == null ? "" : campaign.name());
        out.plain(
                campaign == null || campaign.channel() == null
                        ? ""
                        : campaign.channel().key());
        Lever lever = item.subject().lever();
        out.plain(lever == null ? "" : lever.name());
        out.text(row.title()).text(row.why());
        out.text(said == null ? step(life, language) : said.messages().step().in(language));
        impact(said == null ? null : said.impact());
        Money spend = said == null ? null : said.netSpendChange();
        out.plain(spend == null ? "" : spend.amount().toPlainString());
        out.plain(currency(said));
        out.plain(row.confidenceWords()).plain(row.effort()).plain(row.dueDay() == null ? "" : row.dueDay());
        out.text(row.responsible() == null ? "" : row.responsible());
        out.plain(item.stage().key()).text(row.answer() == null ? "" : row.answer());
        out.plain(said == null ? rule(life) : said.guidance().id()).plain(item.id());
        out.end();
    }

    private static String step(@Nullable Life life, Language language) {
        return life == null ? "" : life.said().nextStep().in(language);
    }

    private static String rule(@Nullable Life life) {
        return life == null ? "" : life.cause().rule();
    }

    private void impact(@Nullable Impact impact) {
        if (impact == null) {
            out.skip(5);
            return;
        }
        Money value = impact.value();
        out.plain(impact.kpi())
                .plain(figure(impact.low()))
                .plain(figure(impact.expected()))
                .plain(figure(impact.high()));
        out.plain(value == null ? "" : value.amount().toPlainString());
    }

    private static String figure(double value) {
        return new BigDecimal(value)
                .setScale(4, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String currency(@Nullable Recommendation said) {
        Impact impact = said == null ? null : said.impact();
        Money money = said == null ? null : said.netSpendChange();
        Money known = money == null && impact != null ? impact.value() : money;
        return known == null ? "" : known.currency().getCurrencyCode();
    }
}
