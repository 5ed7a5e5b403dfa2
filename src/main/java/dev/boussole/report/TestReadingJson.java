package dev.boussole.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.recommendation.Messages;
import dev.boussole.review.TestReading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verdict on an A/B test as JSON. */
public final class TestReadingJson {
    private TestReadingJson() {}

    /** The verdict as a JSON object. */
    public static String of(TestReading reading, Language language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            write(json, reading, language);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes the fields of an object. */
    public static void write(JsonGenerator json, TestReading reading, Language language) throws IOException {
        Optional<Messages> said = reading.advice().map(one -> one.messages());
        json.writeStringField("asOf", reading.asOf().toString());
        json.writeStringField("ruleset", reading.ruleset());
        json.writeStringField("language", language.code());
        json.writeStringField("verdict", reading.verdict());
        json.writeStringField(
                "rule", reading.advice().map(one -> one.guidance().id()).orElse(null));
        json.writeStringField(
                "title", said.map(text -> text.title().in(language)).orElse(null));
        json.writeStringField("why", said.map(text -> text.why().in(language)).orElse(null));
        json.writeStringField(
                "nextStep", said.map(text -> text.step().in(language)).orElse(null));
        json.writeObjectFieldStart("figures");
        figures(json, reading.figures());
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, ExperimentFact test) throws IOException {
        number(json, "planned", test.planned());
        number(json, "smallestArm", test.smallestArm());
        number(json, "plannedShare", test.plannedShare());
        json.writeStringField("completion", test.completion() == null ? null : String.valueOf(test.completion()));
        json.writeStringField("referenceArm", test.referenceArm());
        number(json, "referenceRate", test.referenceRate());
        json.writeStringField("challengerArm", test.challengerArm());
        number(json, "challengerRate", test.challengerRate());
        number(json, "difference", test.difference());
        number(json, "differenceLow", test.differenceLow());
        number(json, "differenceHigh", test.differenceHigh());
        number(json, "differenceP", test.differenceP());
        number(json, "detectable", test.detectable());
        number(json, "neededPerArm", test.neededPerArm());
        number(json, "splitP", test.splitP());
        number(json, "harmP", test.harmP());
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
