package dev.boussole.web;

import dev.boussole.campaign.Language;
import dev.boussole.service.access.AccessService;
import dev.boussole.store.access.StoredToken;
import dev.boussole.web.access.Access;
import dev.boussole.web.access.LocalPath;
import dev.boussole.web.access.Role;
import dev.boussole.web.access.SessionCookie;
import dev.boussole.web.access.Visitors;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.LoginPage;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /login} and {@code /logout}: a person brings a token, and the browser keeps a session instead. */
final class Login {
    private static final String LOGOUT = "/logout";
    private static final int SECRET_MAX = 200;

    private final Access access;
    private final Site site;

    Login(Access access, Site site) {
        this.access = access;
        this.site = site;
    }

    void add(RoutesConfig routes) {
        routes.get(LocalPath.LOGIN, this::ask, Role.ANYONE);
        routes.post(LocalPath.LOGIN, this::enter, Role.ANYONE);
        routes.post(LOGOUT, this::leave, Role.ANYONE);
    }

    private void ask(Context context) {
        String next =
                LocalPath.of(Query.of(context, "next", "lang").text("next").orElse("/"));
        SpokenLanguage.of(context, Language.EN);
        show(context, 200, next, null);
    }

    private void show(Context context, int status, String next, @Nullable ApiProblem complaint) {
        Language language = SpokenLanguage.orEnglish(context);
        Labels labels = Labels.in(language);
        Optional<Visitors.Seen> seen = access.visitors().seen(context);
        Optional<Visitors.Seen> session = seen.filter(one -> !one.open());
        String who = session.map(one -> one.caller().actor().name()).orElse("");
        String role = session.map(one -> one.caller().role().key()).orElse("");
        String otherwise = labels.of(seen.isEmpty() ? "login.ask" : "login.open");
        LoginPage page = new LoginPage(
                site.frame(context, labels, labels.of("login.title"), Section.LOGIN),
                labels.of("login.title"),
                session.isPresent() ? labels.of("login.in", who, role) : otherwise,
                complaint == null ? null : complaint.detail().in(language),
                seen.isEmpty(),
                next,
                session.isPresent(),
                session.map(Visitors.Seen::formToken).orElse(""));
        site.send(context, status, "login.jte", page, language);
    }

    private void enter(Context context) {
        access.visitors().requireOwnPage(context);
        String next = LocalPath.of(field(context, "next"));
        String secret = field(context, "token").strip();
        Optional<AccessService> service = access.service();
        if (service.isEmpty()) {
            redirect(context, next);
            return;
        }
        StoredToken token;
        try {
            token = access.visitors().usable(context, secret.length() > SECRET_MAX ? "" : secret);
        } catch (ApiProblem refused) {
            refused.headers().forEach(context::header);
            show(context, refused.status(), next, refused);
            return;
        }
        SessionCookie.end(context, access.options(), service.get().sessions());
        SessionCookie.set(context, access.options(), service.get().sessions().begin(token));
        redirect(context, next);
    }

    private void leave(Context context) {
        access.visitors().requireOwnForm(context);
        access.service().ifPresent(service -> SessionCookie.end(context, access.options(), service.sessions()));
        SessionCookie.clear(context, access.options());
        redirect(context, LocalPath.LOGIN);
    }

    private static void redirect(Context context, String path) {
        context.status(303).header("Cache-Control", "no-store").header("Location", path);
    }

    /** A field of a form, empty when it is missing. */
    private static String field(Context context, String name) {
        List<String> given = context.formParams(name);
        return given.isEmpty() ? "" : given.get(0);
    }
}
