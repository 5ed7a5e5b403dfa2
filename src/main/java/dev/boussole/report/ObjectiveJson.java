package dev.boussole.report;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Language;
import dev.boussole.objective.Judgement;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Overall;
import dev.boussole.objective.Verdict;
import dev.boussole.statistics.Interval;
import java.io.IOException;
import java.util.Map;

/** An objective with its verdicts in the JSON of advice. */
final class ObjectiveJson {
    private static final SerializedString[] VERDICTS = Names.words(Verdict.values());
    private static final SerializedString[] OVERALL = Names.words(Overall.values());
    private static final SerializedString[] STATUSES = Names.words(ObjectiveAssessment.Status.values());

    private ObjectiveJson() {}

    static void write(ObjectiveAssessment assessment, Language language, Json json) throws IOException {
        json.object();
        json.text(Names.ID, assessment.objective().id());
        json.object(Names.VERDICTS);
        Map<String, ObjectiveAssessment.Check> letters = assessment.checks();
        for (Map.Entry<String, ObjectiveAssessment.Check> check : letters.entrySet()) {
            json.out().writeFieldName(check.getKey());
            json.out().writeString(VERDICTS[check.getValue().verdict().ordinal()]);
        }
        json.endObject();
        json.word(Names.STATUS, STATUSES[assessment.status().ordinal()]);
        json.figure(Names.PROBABILITY, assessment.probability());
        json.figure(Names.UPLIFT_NEEDED, assessment.upliftNeeded());
        json.figure(Names.PROPOSAL, assessment.proposal());
        json.word(Names.OVERALL, OVERALL[assessment.overall().ordinal()]);
        forecast(assessment, json);
        json.object(Names.FIGURES);
        for (Map.Entry<String, ObjectiveAssessment.Check> check : letters.entrySet()) {
            json.out()
                    .writeStringField(check.getKey(), check.getValue().figures().in(language));
        }
        json.endObject();
        json.array(Names.CHECKS);
        for (Judgement judgement : assessment.judgements()) {
            check(judgement, language, json);
        }
        json.endArray();
        json.text(Names.REWRITTEN, assessment.rewritten().in(language));
        json.endObject();
    }

    private static void check(Judgement judgement, Language language, Json json) throws IOException {
        json.object();
        json.word(Names.ID, judgement.criterion().name());
        json.word(Names.LETTER, judgement.criterion().letter());
        json.word(Names.VERDICT, VERDICTS[judgement.verdict().ordinal()]);
        json.text(Names.MESSAGE, judgement.message().in(language));
        json.object(Names.FIGURES);
        for (Map.Entry<String, Double> figure : judgement.figures().entrySet()) {
            json.figure(figure.getKey(), figure.getValue());
        }
        json.endObject();
        json.endObject();
    }

    private static void forecast(ObjectiveAssessment assessment, Json json) throws IOException {
        Interval forecast = assessment.forecast();
        if (forecast == null) {
            json.missing(Names.FORECAST);
            return;
        }
        json.object(Names.FORECAST);
        json.figure(Names.LOW, forecast.low());
        json.figure(Names.EXPECTED, assessment.expected());
        json.figure(Names.HIGH, forecast.high());
        json.endObject();
    }
}
