package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.report.DiffJson;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.JsonBody;
import dev.boussole.web.api.JsonFields;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.state.Desks;
import dev.boussole.web.state.Effect;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /rules/check|test|diff}: what an edit would mean, before anyone else sees it. Nothing is changed. */
final class TryRoutes {
    private static final int BYTES_MAX = 20 * 1_048_576;
    private static final String EXAMPLE = "{ \"files\": { \"creative/fatigue.drl\": \"…\" } }";

    private final Books books;
    private final Workshop workshop;
    private final Bench bench;
    private final Desks desks;

    TryRoutes(Books books, Workshop workshop, Bench bench, Desks desks) {
        this.books = books;
        this.workshop = workshop;
        this.bench = bench;
        this.desks = desks;
    }

    void check(Context context) {
        LocalDate asOf =
                Query.of(context, "lang", "asOf").date("asOf").orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        Language language = SpokenLanguage.of(context, Language.EN);
        Served served = books.served();
        Map<String, String> files = files(context, served);
        CheckReport checked = bench.run(() -> workshop.report(files, asOf));
        byte[] body = Answers.object(json -> {
            json.writeStringField("base", served.hash());
            json.writeStringField("ruleset", checked.book().map(RuleBook::hash).orElse(null));
            json.writeObjectField(
                    "rules", checked.book().map(book -> book.guidance().size()).orElse(null));
            json.writeBooleanField("passed", checked.passed(false));
            Findings.write(json, checked, language);
        });
        Answers.fresh(context, 200, body, Answers.JSON, language);
    }

    void test(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        Served served = books.served();
        Map<String, String> files = files(context, served);
        Tested tested = bench.run(() -> tested(files));
        TestReport report = tested.report;
        byte[] body = Answers.object(json -> {
            json.writeStringField("base", served.hash());
            json.writeBooleanField("passed", tested.problems.isEmpty() && report.passed());
            json.writeNumberField("tests", report.results().size());
            json.writeNumberField("failed", report.failed());
            Text summary = tested.problems.isEmpty() ? report.summary() : null;
            json.writeStringField("summary", summary == null ? null : summary.in(language));
            Findings.write(json, tested.problems, language);
            json.writeArrayFieldStart("results");
            for (TestResult result : report.results()) {
                json.writeStartObject();
                json.writeStringField("file", result.file());
                json.writeNumberField("line", result.line());
                json.writeStringField("name", result.name());
                json.writeBooleanField("passed", result.passed());
                texts(json, "expected", result.expected());
                texts(json, "actual", result.actual());
                texts(
                        json,
                        "faults",
                        result.faults().stream()
                                .map(fault -> fault.in(language))
                                .toList());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        Answers.fresh(context, 200, body, Answers.JSON, language);
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    void diff(Context context) {
        Query query = Query.of(context, "lang", "account", "asOf");
        Optional<LocalDate> asOf = query.date("asOf");
        List<Desk> accounts = query.text("account").isPresent() ? List.of(desks.of(context)) : desks.visible(context);
        Language language = SpokenLanguage.of(context, Language.EN);
        Served served = books.served();
        Map<String, String> files = files(context, served);
        Compared compared = bench.run(() -> compared(served, files, accounts, asOf));
        if (!compared.problems.isEmpty()) {
            Findings.refuse(context, compared.problems, language);
            return;
        }
        byte[] body = Answers.object(json -> {
            json.writeStringField("base", served.hash());
            json.writeStringField("ruleset", compared.hash);
            json.writeArrayFieldStart("accounts");
            for (DiffJson one : compared.accounts) {
                one.write(json, language);
            }
            json.writeEndArray();
        });
        Answers.fresh(context, 200, body, Answers.JSON, language);
    }

    private Map<String, String> files(Context context, Served served) {
        JsonFields body = JsonFields.of(JsonBody.read(context, BYTES_MAX, EXAMPLE), "files");
        Map<String, String> files = books.edited(served, body);
        body.done();
        return files;
    }

    private Checked checked(Map<String, String> files) {
        try {
            return new Checked(workshop.check(files), List.of());
        } catch (InputException refused) {
            return new Checked(null, refused.problems());
        }
    }

    private Tested tested(Map<String, String> files) {
        try {
            return new Tested(workshop.test(files), List.of());
        } catch (InputException refused) {
            return new Tested(new TestReport(List.of()), refused.problems());
        }
    }

    private Compared compared(Served served, Map<String, String> files, List<Desk> accounts, Optional<LocalDate> asOf) {
        Checked checked = checked(files);
        RuleBook book = checked.book;
        List<DiffJson> diffs = new ArrayList<>();
        if (book != null) {
            for (Desk desk : accounts) {
                Effect.on(desk, served, book, asOf)
                        .map(effect -> DiffJson.of(desk.account().id(), effect.asOf(), effect.diff()))
                        .ifPresent(diffs::add);
            }
        }
        return new Compared(book == null ? null : book.hash(), checked.problems, diffs);
    }

    private record Checked(@Nullable RuleBook book, List<Problem> problems) {}

    private record Tested(TestReport report, List<Problem> problems) {}

    private record Compared(@Nullable String hash, List<Problem> problems, List<DiffJson> accounts) {}
}
