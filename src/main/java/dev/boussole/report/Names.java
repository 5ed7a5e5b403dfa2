package dev.boussole.report;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/** The field names of the JSON of advice, encoded once. */
final class Names {
    static final SerializedString ABSTENTIONS = new SerializedString("abstentions");
    static final SerializedString ACCOUNT = new SerializedString("account");
    static final SerializedString ACTION = new SerializedString("action");
    static final SerializedString AMOUNT = new SerializedString("amount");
    static final SerializedString AS_OF = new SerializedString("asOf");
    static final SerializedString BASIS = new SerializedString("basis");
    static final SerializedString BY = new SerializedString("by");
    static final SerializedString CAMPAIGNS = new SerializedString("campaigns");
    static final SerializedString CHANNEL = new SerializedString("channel");
    static final SerializedString CHECKS = new SerializedString("checks");
    static final SerializedString CONDITION = new SerializedString("condition");
    static final SerializedString COUNT = new SerializedString("count");
    static final SerializedString CURRENCY = new SerializedString("currency");
    static final SerializedString DATA = new SerializedString("data");
    static final SerializedString DATA_QUALITY = new SerializedString("dataQuality");
    static final SerializedString DECISION_ID = new SerializedString("decisionId");
    static final SerializedString DEFINITION = new SerializedString("definition");
    static final SerializedString EVIDENCE = new SerializedString("evidence");
    static final SerializedString EXPECTED = new SerializedString("expected");
    static final SerializedString EXPIRES_AT = new SerializedString("expiresAt");
    static final SerializedString FACT = new SerializedString("fact");
    static final SerializedString FIGURES = new SerializedString("figures");
    static final SerializedString FILE = new SerializedString("file");
    static final SerializedString FORECAST = new SerializedString("forecast");
    static final SerializedString FROM = new SerializedString("from");
    static final SerializedString GENERATED_AT = new SerializedString("generatedAt");
    static final SerializedString GRADE = new SerializedString("grade");
    static final SerializedString GUIDANCE = new SerializedString("guidance");
    static final SerializedString HELD_BACK = new SerializedString("heldBack");
    static final SerializedString HIGH = new SerializedString("high");
    static final SerializedString ID = new SerializedString("id");
    static final SerializedString IMPACT = new SerializedString("impact");
    static final SerializedString INDUSTRY = new SerializedString("industry");
    static final SerializedString INSTEAD_OF = new SerializedString("insteadOf");
    static final SerializedString JUDGE_ON = new SerializedString("judgeOn");
    static final SerializedString KEY = new SerializedString("key");
    static final SerializedString KIND = new SerializedString("kind");
    static final SerializedString KPI = new SerializedString("kpi");
    static final SerializedString KPIS = new SerializedString("kpis");
    static final SerializedString LANGUAGE = new SerializedString("language");
    static final SerializedString LETTER = new SerializedString("letter");
    static final SerializedString LEVER = new SerializedString("lever");
    static final SerializedString LINE = new SerializedString("line");
    static final SerializedString LOW = new SerializedString("low");
    static final SerializedString MEASURE = new SerializedString("measure");
    static final SerializedString MESSAGE = new SerializedString("message");
    static final SerializedString MISSING = new SerializedString("missing");
    static final SerializedString N = new SerializedString("n");
    static final SerializedString NAME = new SerializedString("name");
    static final SerializedString NET_SPEND_CHANGE = new SerializedString("netSpendChange");
    static final SerializedString NEXT_STEP = new SerializedString("nextStep");
    static final SerializedString OBJECT = new SerializedString("object");
    static final SerializedString OBJECTIVE = new SerializedString("objective");
    static final SerializedString OBJECTIVES = new SerializedString("objectives");
    static final SerializedString OVERALL = new SerializedString("overall");
    static final SerializedString PERCENT = new SerializedString("percent");
    static final SerializedString PRIORITY = new SerializedString("priority");
    static final SerializedString PROBABILITY = new SerializedString("probability");
    static final SerializedString PROPOSAL = new SerializedString("proposal");
    static final SerializedString RANK = new SerializedString("rank");
    static final SerializedString REASON = new SerializedString("reason");
    static final SerializedString RECHECK_ON = new SerializedString("recheckOn");
    static final SerializedString RECOMMENDATIONS = new SerializedString("recommendations");
    static final SerializedString REFERENCE = new SerializedString("reference");
    static final SerializedString REGION = new SerializedString("region");
    static final SerializedString REWRITTEN = new SerializedString("rewritten");
    static final SerializedString RULE = new SerializedString("rule");
    static final SerializedString RULESET = new SerializedString("ruleset");
    static final SerializedString SCORE = new SerializedString("score");
    static final SerializedString SEVERITY = new SerializedString("severity");
    static final SerializedString SOURCE = new SerializedString("source");
    static final SerializedString STANDING = new SerializedString("standing");
    static final SerializedString STATE = new SerializedString("state");
    static final SerializedString STATUS = new SerializedString("status");
    static final SerializedString SUCCESSES = new SerializedString("successes");
    static final SerializedString SCOPE = new SerializedString("scope");
    static final SerializedString TESTED = new SerializedString("tested");
    static final SerializedString RANKING = new SerializedString("ranking");
    static final SerializedString SCORE_PARTS = new SerializedString("scoreParts");
    static final SerializedString STAGE = new SerializedString("stage");
    static final SerializedString GAP_TO_GOAL = new SerializedString("gapToGoal");
    static final SerializedString GAIN = new SerializedString("gain");
    static final SerializedString CONFIDENCE = new SerializedString("confidence");
    static final SerializedString EFFORT = new SerializedString("effort");
    static final SerializedString SYMPTOMS = new SerializedString("symptoms");
    static final SerializedString TARGET = new SerializedString("target");
    static final SerializedString TITLE = new SerializedString("title");
    static final SerializedString TO = new SerializedString("to");
    static final SerializedString TREND = new SerializedString("trend");
    static final SerializedString UPLIFT_NEEDED = new SerializedString("upliftNeeded");
    static final SerializedString VALUE = new SerializedString("value");
    static final SerializedString VERB = new SerializedString("verb");
    static final SerializedString VERDICT = new SerializedString("verdict");
    static final SerializedString VERDICTS = new SerializedString("verdicts");
    static final SerializedString WATCH = new SerializedString("watch");
    static final SerializedString WHY = new SerializedString("why");
    static final SerializedString WINDOW = new SerializedString("window");
    static final SerializedString WITHIN_DAYS = new SerializedString("withinDays");
    static final SerializedString WOULD_CHANGE_OUR_MIND = new SerializedString("wouldChangeOurMind");
    static final SerializedString WEEKS = new SerializedString("weeks");
    static final SerializedString YEAR = new SerializedString("year");

    private Names() {}

    /** The word for each constant of an enum, by its place: {@code NOT_STARTED} is {@code not_started}. */
    static SerializedString[] words(Enum<?>[] constants) {
        SerializedString[] words = new SerializedString[constants.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = new SerializedString(constants[i].name().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
