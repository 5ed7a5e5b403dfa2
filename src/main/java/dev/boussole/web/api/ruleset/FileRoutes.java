package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Served;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.JsonBody;
import dev.boussole.web.api.JsonFields;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.api.Versions;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /rules/files}: drafts over the files of the rulebook in service. */
final class FileRoutes {
    /** A character may take four bytes, and six when JSON writes it. */
    private static final int BYTES_MAX = Books.TEXT_MAX * 6 + 1_000;

    private final Books books;
    private final Drafts drafts;

    FileRoutes(Books books, Drafts drafts) {
        this.books = books;
        this.drafts = drafts;
    }

    void list(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        Served served = books.served();
        List<DraftedFile> files = drafts.files(served);
        byte[] body = Answers.object(json -> {
            json.writeStringField("ruleset", served.hash());
            json.writeArrayFieldStart("files");
            for (DraftedFile file : files) {
                json.writeStartObject();
                about(json, file);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        Answers.fresh(context, 200, body, Answers.JSON, language);
    }

    void get(Context context) {
        Query.of(context, "lang");
        RulePath path = path(context);
        DraftedFile file = drafts.file(books.served(), path);
        if (file.isAbsent()) {
            throw RuleProblems.noFile(path.text());
        }
        answer(context, 200, file);
    }

    void put(Context context) {
        Query.of(context, "lang");
        RulePath path = path(context);
        String text = text(context, path);
        DraftedFile seen = drafts.file(books.served(), path);
        require(context, seen);
        write(context, seen, text, seen.isAbsent() ? 201 : 200);
    }

    /** Removes the file from the rulebook that will be published, or takes the draft of it back. */
    void delete(Context context) {
        Query query = Query.of(context, "lang", "restore");
        boolean restore = query.oneOf("restore", List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        RulePath path = path(context);
        DraftedFile seen = drafts.file(books.served(), path);
        if (seen.isAbsent()) {
            throw RuleProblems.noFile(path.text());
        }
        require(context, seen);
        Draft draft = seen.draft();
        if (restore && draft == null) {
            throw RuleProblems.noDraft(path.text());
        }
        if (draft != null && (restore || seen.inService() == null)) {
            if (!drafts.takeBack(draft)) {
                throw stale(path);
            }
            answer(context, 200, drafts.file(books.served(), path));
        } else {
            write(context, seen, null, 200);
        }
    }

    private void write(Context context, DraftedFile seen, @Nullable String text, int status) {
        Draft draft = drafts.write(seen, text, Caller.of(context).actor())
                .orElseThrow(() -> stale(new RulePath(seen.path())));
        answer(context, status, new DraftedFile(seen.path(), seen.inService(), draft));
    }

    private ApiProblem stale(RulePath path) {
        return Versions.stale(FileVersions.version(drafts.file(books.served(), path)));
    }

    private static void require(Context context, DraftedFile seen) {
        Versions.require(context, FileVersions.version(seen), !seen.isAbsent());
    }

    private static RulePath path(Context context) {
        String topic = context.pathParamMap().get("topic");
        String name = context.pathParam("name");
        String path = topic == null ? name : topic + "/" + name;
        return RulePath.of(path).orElseThrow(() -> RuleProblems.path(path));
    }

    private static String text(Context context, RulePath path) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String text = type.equals("text/plain") ? plain(context, path) : json(context);
        if (text.length() > Books.TEXT_MAX) {
            throw RuleProblems.tooLong(path.text());
        }
        if (text.indexOf('\0') >= 0) {
            throw RuleProblems.notText(path.text());
        }
        return text;
    }

    private static String json(Context context) {
        JsonFields body = JsonFields.of(JsonBody.read(context, BYTES_MAX, "{ \"text\": \"…\" }"), "text");
        String text = body.content("text");
        body.done();
        return text == null ? "" : text;
    }

    private static String plain(Context context, RulePath path) {
        byte[] bytes = context.bodyAsBytes();
        if (bytes.length > BYTES_MAX) {
            throw Problems.tooLarge(BYTES_MAX);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw RuleProblems.notText(path.text());
        }
    }

    private static void answer(Context context, int status, DraftedFile file) {
        context.header("ETag", Versions.tag(FileVersions.version(file)));
        byte[] body = Answers.object(json -> {
            about(json, file);
            json.writeStringField("text", file.text());
            json.writeStringField("inService", file.inService());
        });
        Answers.fresh(context, status, body, Answers.JSON, SpokenLanguage.of(context, Language.EN));
    }

    private static void about(JsonGenerator json, DraftedFile file) throws IOException {
        Draft draft = file.draft();
        json.writeStringField("path", file.path());
        json.writeStringField("state", state(file));
        json.writeStringField("version", FileVersions.version(file));
        if (draft == null) {
            json.writeNullField("draft");
        } else {
            json.writeObjectFieldStart("draft");
            json.writeStringField("actor", draft.actor().name());
            json.writeStringField("at", draft.at().toString());
            json.writeEndObject();
        }
    }

    private static String state(DraftedFile file) {
        Draft draft = file.draft();
        if (draft == null) {
            return file.inService() == null ? "absent" : "in_service";
        }
        return draft.text() == null ? "removed" : file.inService() == null ? "added" : "edited";
    }
}
