package dev.boussole.report;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Score;
import dev.boussole.recommendation.Symptom;
import dev.boussole.recommendation.Verb;
import dev.boussole.recommendation.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recommendations, what was held back and what was not said, in the JSON of advice. */
final class AdviceJson {
    /** The guidance that stands for every abstention: wait for a larger sample (kpis.md, section D). */
    private static final SerializedString WAIT = new SerializedString("W01");

    private static final SerializedString ACTIVE = new SerializedString("active");
    private static final SerializedString[] PRIORITIES = Names.words(Priority.values());
    private static final SerializedString[] VERBS = Names.words(Verb.values());

    private final Language language;
    private final @Nullable String waitRule;
    private final Lives lives;
    private final Json json;

    AdviceJson(Language language, @Nullable String waitRule, Lives lives, Json json) {
        this.language = language;
        this.waitRule = waitRule;
        this.lives = lives;
        this.json = json;
    }

    /** The three lists, as fields of the object that is open. */
    void write(Advice advice) throws IOException {
        json.array(Names.RECOMMENDATIONS);
        write(advice.recommendations());
        json.endArray();
        json.array(Names.HELD_BACK);
        for (HeldBack held : advice.heldBack()) {
            write(held);
        }
        json.endArray();
        json.array(Names.ABSTENTIONS);
        for (Abstention abstention : advice.abstentions()) {
            write(abstention);
        }
        json.endArray();
    }

    /** Those that wait for an answer with their ranks, then those that were answered, which have none. */
    void write(List<Recommendation> recommendations) throws IOException {
        List<Recommendation> answered = new ArrayList<>();
        int rank = 0;
        for (Recommendation one : recommendations) {
            Lives.Mark mark = lives.of(one);
            if (mark == null || mark.isActive()) {
                rank = lives == Lives.NONE ? one.rank() : rank + 1;
                write(one, mark, rank);
            } else {
                answered.add(one);
            }
        }
        for (Recommendation one : answered) {
            write(one, lives.of(one), 0);
        }
    }

    /** @param rank 0 for none */
    private void write(Recommendation recommendation, Lives.@Nullable Mark mark, int rank) throws IOException {
        json.object();
        json.text(Names.ID, mark == null ? recommendation.id() : mark.id());
        json.word(Names.RULE, recommendation.guidance().id());
        json.word(Names.GUIDANCE, recommendation.guidance().code());
        json.word(Names.LEVER, recommendation.guidance().lever().name());
        json.word(
                Names.PRIORITY, PRIORITIES[recommendation.guidance().priority().ordinal()]);
        if (rank == 0) {
            json.missing(Names.RANK);
        } else {
            json.whole(Names.RANK, rank);
        }
        json.figure(Names.SCORE, recommendation.score().value());
        parts(recommendation.score());
        action(recommendation.action());
        text(Names.TITLE, recommendation.messages().title());
        text(Names.WHY, recommendation.messages().why());
        text(Names.NEXT_STEP, recommendation.messages().step());
        json.array(Names.EVIDENCE);
        for (Evidence evidence : recommendation.evidence()) {
            evidence(evidence);
        }
        json.endArray();
        impact(recommendation.impact());
        json.money(Names.NET_SPEND_CHANGE, recommendation.netSpendChange());
        watch(recommendation.watch());
        text(Names.WOULD_CHANGE_OUR_MIND, recommendation.wouldChangeOurMind());
        provenance(recommendation, mark);
        json.endObject();
    }

    private void action(Action action) throws IOException {
        json.object(Names.ACTION);
        json.word(Names.VERB, VERBS[action.verb().ordinal()]);
        json.word(Names.OBJECT, action.object());
        Integer days = action.withinDays();
        if (days != null) {
            json.whole(Names.WITHIN_DAYS, days);
        }
        if (action.percent() != null) {
            json.figure(Names.PERCENT, action.percent());
        }
        if (action.to() != null) {
            json.figure(Names.TO, action.to());
        }
        if (action.target() != null) {
            json.text(Names.TARGET, action.target());
        }
        json.endObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.object();
        json.word(Names.FACT, evidence.fact());
        Object value = evidence.value();
        if (value instanceof Number number) {
            json.figure(Names.VALUE, number.doubleValue());
        } else if (value instanceof Boolean flag) {
            json.flag(Names.VALUE, flag);
        } else {
            json.text(Names.VALUE, value == null ? null : value.toString());
        }
        json.word(Names.CONDITION, evidence.condition());
        json.figure(Names.N, evidence.n());
        json.window(evidence.window());
        json.endObject();
    }

    private void impact(@Nullable Impact impact) throws IOException {
        if (impact == null) {
            json.missing(Names.IMPACT);
            return;
        }
        json.object(Names.IMPACT);
        json.word(Names.KPI, impact.kpi());
        json.figure(Names.LOW, impact.low());
        json.figure(Names.EXPECTED, impact.expected());
        json.figure(Names.HIGH, impact.high());
        json.money(Names.VALUE, impact.value());
        text(Names.BASIS, impact.basis());
        json.endObject();
    }

    private void watch(@Nullable Watch watch) throws IOException {
        if (watch == null) {
            json.missing(Names.WATCH);
            return;
        }
        json.object(Names.WATCH);
        json.word(Names.KPI, watch.kpi().key());
        json.date(Names.JUDGE_ON, watch.judgeOn());
        json.endObject();
    }

    private void provenance(Recommendation recommendation, Lives.@Nullable Mark mark) throws IOException {
        json.object(Names.SOURCE);
        json.word(Names.FILE, recommendation.guidance().source().file());
        json.whole(Names.LINE, recommendation.guidance().source().line());
        json.endObject();
        if (mark == null) {
            json.word(Names.STATE, ACTIVE);
        } else {
            json.word(Names.STATE, mark.state());
        }
        json.array(Names.SYMPTOMS);
        for (Symptom symptom : recommendation.symptoms()) {
            write(symptom);
        }
        json.endArray();
        json.date(Names.GENERATED_AT, mark == null ? recommendation.generatedOn() : mark.generatedOn());
        json.date(Names.EXPIRES_AT, mark == null ? recommendation.expiresOn() : mark.expiresOn());
    }

    private void write(Symptom symptom) throws IOException {
        Guidance rule = symptom.guidance();
        json.object();
        json.word(Names.KPI, symptom.kpi() == null ? null : symptom.kpi().key());
        json.word(Names.RULE, rule == null ? null : rule.id());
        json.word(Names.GUIDANCE, rule == null ? null : rule.code());
        json.text(Names.SCOPE, symptom.scope());
        text(Names.MESSAGE, symptom.message());
        json.endObject();
    }

    /** What the rank is made of, so that it can be checked. */
    private void parts(Score score) throws IOException {
        json.object(Names.SCORE_PARTS);
        json.whole(Names.STAGE, score.stage());
        json.figure(Names.GAP_TO_GOAL, score.gapToGoal());
        json.figure(Names.GAIN, score.gain());
        json.figure(Names.CONFIDENCE, score.confidence());
        json.figure(Names.EFFORT, score.effort());
        json.endObject();
    }

    private void write(HeldBack held) throws IOException {
        json.object();
        json.word(Names.RULE, held.guidance().id());
        json.word(Names.GUIDANCE, held.guidance().code());
        json.word(Names.BY, held.by());
        text(Names.REASON, held.reason());
        json.endObject();
    }

    private void write(Abstention abstention) throws IOException {
        json.object();
        json.word(Names.RULE, waitRule);
        json.word(Names.GUIDANCE, WAIT);
        json.word(Names.INSTEAD_OF, abstention.insteadOf().code());
        json.object(Names.MISSING);
        Long count = abstention.count();
        if (count == null) {
            json.word(Names.DATA, abstention.measure());
        } else {
            json.word(Names.MEASURE, abstention.measure());
            json.whole(Names.COUNT, count);
        }
        json.endObject();
        json.date(Names.RECHECK_ON, abstention.recheckOn());
        text(Names.MESSAGE, abstention.message());
        json.endObject();
    }

    private void text(SerializedString name, Text text) throws IOException {
        json.text(name, text.in(language));
    }
}
