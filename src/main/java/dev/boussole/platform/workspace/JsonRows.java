package dev.boussole.platform.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Currencies;
import dev.boussole.platform.export.Intake;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of {@code measures}, one by one. */
final class JsonRows {
    /** Errors told one by one; a body that is wrong throughout says the same a thousand times. */
    private static final int ERRORS_TOLD = 100;

    private static final List<String> DATES = List.of("date", "periodStart", "periodEnd");
    private static final Expected COUNT = new Expected(
            new Text("a number", "un nombre"),
            new Text("Write it without quotes, or leave it out.", "Écrivez-le sans guillemets, ou omettez-le."),
            List.of());

    private final JsonParser parser;
    private final Intake intake;
    private final Problems problems;
    private final Place rows;
    private final JsonRow row;
    private final Map<Origin, Origin> origins = new HashMap<>();

    /** @param measures those that the rows give, see {@link #measures} */
    JsonRows(JsonParser parser, Set<Measure> measures, Place rows, Intake intake, Problems problems) {
        this.parser = parser;
        this.row = new JsonRow(measures);
        this.rows = rows;
        this.intake = intake;
        this.problems = problems;
        intake.expect(row.counts(), measures.stream().map(Measure::key).toArray(String[]::new));
    }

    /** The measures that any row of the array names; rows are kept as columns, so they are needed first. */
    static Set<Measure> measures(JsonParser parser) throws IOException {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Measure.of(parser.currentName()).ifPresent(measures::add);
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return measures;
    }

    /** Reads the array that the parser stands on. */
    void read() throws IOException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = rows.child(index, 0);
            if (problems.count() >= ERRORS_TOLD && problems.hasErrors()) {
                parser.skipChildren();
            } else if (parser.currentToken() != JsonToken.START_OBJECT) {
                problems.error(place, Expected.MAPPING.insteadOf(shown()));
                parser.skipChildren();
            } else {
                readRow(place, index);
            }
            index++;
        }
    }

    private void readRow(Place place, int index) throws IOException {
        int before = problems.count();
        row.clear();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                field(place, key);
            }
        }
        Period period = row.period();
        if (period == null && problems.count() == before) {
            problems.error(place, undated());
        } else if (period != null && problems.count() == before) {
            Origin origin = origins.computeIfAbsent(row.origin(), same -> same);
            intake.row(origin, period, row.counts(), index + 1);
        }
    }

    private static Text undated() {
        return new Text(
                "the row has no `date`, nor a `periodStart` with a `periodEnd` that follows. Add its day, like"
                        + " `2026-10-31`.",
                "la ligne n'a ni `date`, ni `periodStart` suivi d'un `periodEnd`. Ajoutez son jour, par exemple"
                        + " `2026-10-31`.");
    }

    private void field(Place place, String key) throws IOException {
        Optional<Measure> measure = Measure.of(key);
        if (measure.isPresent()) {
            measure(place, measure.get());
        } else if (DATES.contains(key)) {
            date(place, key);
        } else {
            Optional<JsonScope> scope = JsonScope.of(key);
            if (scope.isPresent()) {
                scope(place, scope.get());
            } else {
                problems.error(place.child(key, 0), unknown(key));
                parser.skipChildren();
            }
        }
    }

    private static Text unknown(String key) {
        List<String> known = new ArrayList<>(DATES);
        Arrays.stream(JsonScope.values()).map(JsonScope::key).forEach(known::add);
        Arrays.stream(Measure.values()).map(Measure::key).forEach(known::add);
        Text guess = Suggestion.among(known, key);
        return new Text(
                "`" + key + "` is not a column of the generic format." + guess.en() + " Rename it or leave it out.",
                "`" + key + "` n'est pas une colonne du format générique." + guess.fr()
                        + " Renommez-la ou omettez-la.");
    }

    private void measure(Place place, Measure measure) throws IOException {
        if (parser.currentToken().isNumeric()) {
            row.measure(measure, parser.getDoubleValue());
        } else {
            wrong(place, measure.key(), COUNT);
        }
    }

    private void date(Place place, String key) throws IOException {
        try {
            row.day(key, LocalDate.parse(parser.getText()));
        } catch (DateTimeException noDate) {
            wrong(place, key, Expected.DATE);
        }
    }

    private void scope(Place place, JsonScope scope) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            wrong(place, scope.key(), Expected.TEXT);
            return;
        }
        String text = parser.getText().strip();
        if (scope == JsonScope.CHANNEL) {
            Optional<Channel> channel = Channel.of(text);
            channel.ifPresentOrElse(row::channel, () -> wrong(place, scope.key(), CampaignReader.CHANNEL, text));
        } else if (scope == JsonScope.CURRENCY && !Currencies.isCode(text.toUpperCase(Locale.ROOT))) {
            wrong(place, scope.key(), Expected.CURRENCY, text);
        } else if (!text.isEmpty()) {
            row.scope(scope, text);
        }
    }

    private void wrong(Place place, String key, Expected expected) throws IOException {
        String found = shown();
        parser.skipChildren();
        wrong(place, key, expected, found);
    }

    private void wrong(Place place, String key, Expected expected, String found) {
        problems.error(place.child(key, 0), expected.insteadOf(found));
    }

    private String shown() throws IOException {
        String text = parser.getText();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
