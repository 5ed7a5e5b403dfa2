package dev.boussole.web.api.input;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.service.Account;
import dev.boussole.service.Service;
import dev.boussole.service.input.Inputs;
import dev.boussole.store.input.Declared;
import dev.boussole.store.input.StaleVersion;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /accounts}: which there are, and what is declared of them. */
final class AccountRoutes {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;
    private static final int BYTES_MAX = 2_000_000;
    private static final Text REFUSED = new Text("The settings cannot be used", "Les réglages sont inutilisables");

    private final Service service;
    private final Inputs inputs;

    AccountRoutes(Service service) {
        this.service = service;
        this.inputs = service.inputs();
    }

    static ApiProblem badId(String given) {
        return Problems.badParameter(
                "`" + given + "` is no id of an account: small letters, digits and hyphens, 60 at most.",
                "`" + given + "` n'est pas un identifiant de compte : minuscules, chiffres et tirets, 60 au plus.");
    }

    void list(Context context) {
        Query query = Query.of(context, "lang", "limit", "cursor");
        Language language = SpokenLanguage.of(context, Language.EN);
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        Caller caller = Caller.of(context);
        List<String> all = inputs.accounts().stream().filter(caller::sees).toList();
        int from = (int) Math.min(Cursors.of(query, 0), all.size());
        int to = Math.min(from + limit, all.size());
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("accounts");
            for (String account : all.subList(from, to)) {
                json.writeStartObject();
                json.writeStringField("id", account);
                json.writeNumberField("revision", inputs.latestRevision(account));
                json.writeBooleanField("followsFolder", inputs.folder(account).isPresent());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", to < all.size() ? String.valueOf(to) : null);
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    void one(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = seen(context);
        if (!inputs.exists(account)) {
            throw Problems.noAccount(account);
        }
        answer(context, 200, account, inputs.declared(account), language);
    }

    void put(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = seen(context);
        JsonFields fields =
                JsonFields.of(JsonBody.read(context, BYTES_MAX, "{ \"settings\": \"currency: EUR\\n\" }"), "settings");
        String text = fields.content("settings");
        fields.done();
        inputs.folder(account).ifPresent(folder -> {
            throw InputProblems.followsFolder(account, folder);
        });
        boolean there = inputs.exists(account);
        Long expected =
                there ? IfMatch.version(context, inputs.declared(account).version()) : unseen(context);
        try {
            inputs.putSettings(
                    account,
                    text == null ? "" : text,
                    expected,
                    Caller.of(context).actor());
            service.serve(account);
            answer(context, there ? 200 : 201, account, inputs.declared(account), language);
        } catch (StaleVersion stale) {
            throw InputProblems.stale(stale.current());
        } catch (InputException refused) {
            InputProblems.refuse(context, "invalid-settings", REFUSED, refused.problems(), language);
        }
    }

    /** An account that is not there yet has no version to be edited from. */
    private static @Nullable Long unseen(Context context) {
        if (context.header("If-Match") != null) {
            throw InputProblems.stale(0);
        }
        return null;
    }

    private static String seen(Context context) {
        String account = context.pathParam("id");
        if (!Account.isId(account)) {
            throw badId(account);
        }
        if (!Caller.of(context).sees(account)) {
            throw Problems.noAccount(account);
        }
        return account;
    }

    private void answer(Context context, int status, String account, Declared declared, Language language) {
        context.header("ETag", Versions.tag(declared.version()));
        byte[] body = Answers.object(json -> {
            json.writeStringField("id", account);
            json.writeNumberField("revision", inputs.latestRevision(account));
            json.writeBooleanField("followsFolder", inputs.folder(account).isPresent());
            json.writeStringField("settings", declared.setting().content());
            json.writeNumberField("version", declared.version());
        });
        Answers.fresh(context, status, body, Answers.JSON, language);
    }
}
