package dev.boussole.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of advice, the one schema of the command line and the API. The same review gives the same bytes. Rates are
 * fractions; figures have six significant digits; what is not known is null.
 */
public final class JsonReport {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final SerializedString[] SEVERITIES = Names.words(Problem.Severity.values());

    private final Language language;
    private final Lives lives;
    private final Json json;
    private final AdviceJson advice;

    private JsonReport(Language language, @Nullable String waitRule, Lives lives, Json json) {
        this.language = language;
        this.lives = lives;
        this.json = json;
        this.advice = new AdviceJson(language, waitRule, lives, json);
    }

    /**
     * Writes a whole review, one campaign a line, and flushes {@code out}, which stays open.
     *
     * @param waitRule id of the rule that stands for abstentions (guidance W01), or null when the rulebook has none
     */
    public static void write(Review review, Language language, @Nullable String waitRule, OutputStream out)
            throws IOException {
        write(review, language, waitRule, Lives.NONE, out);
    }

    /** The same with what became of its recommendations: only active ones are ranked. */
    public static void write(Review review, Language language, @Nullable String waitRule, Lives lives, OutputStream out)
            throws IOException {
        try (JsonGenerator generator = generator(out)) {
            new JsonReport(language, waitRule, lives, new Json(generator)).review(review);
            generator.writeRaw('\n');
        }
    }

    /** One campaign as it stands in a whole review. */
    public static byte[] campaign(CampaignAdvice campaign, Language language, @Nullable String waitRule) {
        return campaign(campaign, language, waitRule, Lives.NONE);
    }

    /** The same with what became of its recommendations. */
    public static byte[] campaign(CampaignAdvice campaign, Language language, @Nullable String waitRule, Lives lives) {
        return bytes(language, waitRule, lives, report -> report.campaign(campaign));
    }

    /** A JSON array of recommendations. */
    public static byte[] recommendations(List<Recommendation> recommendations, Language language) {
        return bytes(language, null, Lives.NONE, report -> {
            report.json.out().writeStartArray();
            report.advice.write(recommendations);
            report.json.out().writeEndArray();
        });
    }

    /** A JSON array of objectives. */
    public static byte[] objectives(List<ObjectiveAssessment> objectives, Language language) {
        return bytes(language, null, Lives.NONE, report -> {
            report.json.out().writeStartArray();
            report.objectives(objectives);
            report.json.out().writeEndArray();
        });
    }

    private interface Part {
        void write(JsonReport report) throws IOException;
    }

    private static byte[] bytes(Language language, @Nullable String waitRule, Lives lives, Part part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = generator(out)) {
            part.write(new JsonReport(language, waitRule, lives, new Json(generator)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private void review(Review review) throws IOException {
        json.object();
        json.date(Names.AS_OF, review.asOf());
        json.text(Names.DECISION_ID, review.decisionId());
        json.text(Names.RULESET, review.ruleset());
        json.word(Names.LANGUAGE, language.code());
        json.word(Names.CURRENCY, review.account().currency().getCurrencyCode());
        json.array(Names.CAMPAIGNS);
        for (CampaignAdvice campaign : review.campaigns()) {
            json.newLine();
            campaign(campaign);
        }
        json.endArray();
        json.object(Names.ACCOUNT);
        advice.write(review.accountAdvice());
        json.endObject();
        json.array(Names.OBJECTIVES);
        objectives(review.objectives());
        json.endArray();
        json.array(Names.DATA_QUALITY);
        for (Problem problem : review.dataQuality()) {
            problem(problem);
        }
        json.endArray();
        json.whole(Names.TESTED, review.tested());
        json.array(Names.RANKING);
        for (Recommendation recommendation : review.ranking()) {
            Lives.Mark mark = lives.of(recommendation);
            if (mark == null || mark.isActive()) {
                json.out().writeString(mark == null ? recommendation.id() : mark.id());
            }
        }
        json.endArray();
        json.endObject();
    }

    private void campaign(CampaignAdvice advised) throws IOException {
        Campaign campaign = advised.campaign();
        json.object();
        json.text(Names.ID, campaign.id());
        json.text(Names.NAME, campaign.name());
        json.word(
                Names.CHANNEL,
                campaign.channel() == null ? null : campaign.channel().key());
        json.word(
                Names.OBJECTIVE,
                campaign.goal() == null ? null : campaign.goal().key());
        json.array(Names.KPIS);
        for (Attainment kpi : advised.kpis()) {
            KpiJson.write(kpi, json);
        }
        json.endArray();
        advice.write(advised.advice());
        json.endObject();
    }

    private void objectives(List<ObjectiveAssessment> objectives) throws IOException {
        for (ObjectiveAssessment objective : objectives) {
            ObjectiveJson.write(objective, language, json);
        }
    }

    private void problem(Problem problem) throws IOException {
        json.object();
        json.word(Names.SEVERITY, SEVERITIES[problem.severity().ordinal()]);
        json.word(Names.FILE, problem.source().file());
        if (problem.source().line() == 0) {
            json.missing(Names.LINE);
        } else {
            json.whole(Names.LINE, problem.source().line());
        }
        json.text(Names.MESSAGE, problem.message().in(language));
        json.endObject();
    }
}
