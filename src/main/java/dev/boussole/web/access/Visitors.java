package dev.boussole.web.access;

import dev.boussole.service.access.AccessService;
import dev.boussole.service.access.DeniedCalls;
import dev.boussole.service.access.Found;
import dev.boussole.service.access.Secrets;
import dev.boussole.service.access.Sessions;
import dev.boussole.service.access.Tokens;
import dev.boussole.store.access.StoredToken;
import dev.boussole.web.api.ApiProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by token, cookie or an open door who asks. */
public final class Visitors {
    static final String FORM_HEADER = "X-CSRF-Token";
    static final String FORM_FIELD = "csrf";

    private static final String BEARER = "bearer ";
    private static final int SHOWN_OF_A_SECRET = 8;
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final AccessOptions options;
    private final Optional<AccessService> service;
    private final RateLimits limits;
    private final Address addresses;
    private final OwnPage ownPage;
    private final String openFormToken = Secrets.random();

    Visitors(AccessOptions options, Optional<AccessService> service, RateLimits limits, Address addresses) {
        this.options = options;
        this.service = service;
        this.limits = limits;
        this.addresses = addresses;
        this.ownPage = new OwnPage(options);
    }

    /** Whether nobody needs a token here and now. */
    public boolean open() {
        return options.mayBeOpen()
                && (service.isEmpty() || !service.get().tokens().needed());
    }

    /** @throws ApiProblem 401 when nobody known asks, 429 when an address guesses tokens */
    Visitor of(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            return Visitor.ofToken(bearer(context, authorization));
        }
        Optional<Visitor> session = session(context);
        if (session.isPresent()) {
            return session.get();
        }
        if (open()) {
            return Visitor.open(openFormToken);
        }
        throw denied(context, AccessProblems.noToken());
    }

    /** Who is logged in, by the cookie. */
    Optional<Visitor> session(Context context) {
        return service.flatMap(access -> SessionCookie.of(context, options)
                .flatMap(secret -> access.sessions()
                        .find(secret)
                        .map(token -> Visitor.ofSession(token, Sessions.formToken(secret)))));
    }

    private StoredToken bearer(Context context, String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw denied(context, AccessProblems.badScheme());
        }
        return usable(context, authorization.substring(BEARER.length()).strip());
    }

    /**
     * The token of a secret that somebody shows.
     *
     * @throws ApiProblem 401 when it is of no use, 429 when an address guesses
     */
    public StoredToken usable(Context context, String secret) {
        if (service.isEmpty()) {
            throw denied(context, AccessProblems.unknownToken());
        }
        Tokens tokens = service.get().tokens();
        String network = Address.network(addresses.of(context));
        long wait = limits.wait(network);
        if (wait > 0 && !tokens.seemsKnown(secret)) {
            throw denied(context, AccessProblems.tooManyFailures(wait));
        }
        Found found = tokens.find(secret);
        return switch (found.standing()) {
            case USABLE -> Objects.requireNonNull(found.token());
            case EXPIRED -> throw log(context, name(found), null, AccessProblems.expiredToken());
            case REVOKED -> throw log(context, name(found), null, AccessProblems.revokedToken());
            case UNKNOWN -> {
                limits.failed(network);
                throw log(context, null, beginning(secret), AccessProblems.unknownToken());
            }
        };
    }

    /** Enough of one of our secrets to recognise it by, and nothing of what may be somebody's password. */
    private static @Nullable String beginning(String secret) {
        boolean ours = secret.startsWith(Tokens.PREFIX) && secret.matches("[A-Za-z0-9_-]{20,100}");
        return ours ? secret.substring(0, SHOWN_OF_A_SECRET) : null;
    }

    /**
     * A change asked for by a browser comes from a page of ours that was given the form's token; what a cookie or an open
     * door lets in, any page of the web could ask for otherwise.
     */
    void requireOwnPage(Context context, Visitor visitor) {
        if (visitor.formToken() == null || SAFE.contains(context.method())) {
            return;
        }
        if (!ownPage.mayAsk(context)) {
            throw denied(context, visitor, AccessProblems.foreignOrigin());
        }
        boolean program = visitor.isOpen() && (!OwnPage.browser(context) || ownPage.invited(context));
        if (!program && !Secrets.same(visitor.formToken(), formToken(context))) {
            throw denied(context, visitor, AccessProblems.formToken());
        }
    }

    /** @throws ApiProblem 403 when a page of another site asks */
    public void requireOwnPage(Context context) {
        if (!ownPage.mayAsk(context)) {
            throw denied(context, AccessProblems.foreignOrigin());
        }
    }

    /** The same for a form that whoever is logged in sends, where anyone may. */
    public void requireOwnForm(Context context) {
        Optional<Visitor> session = session(context);
        if (session.isPresent()) {
            requireOwnPage(context, session.get());
        } else {
            requireOwnPage(context);
        }
    }

    private static String formToken(Context context) {
        String header = context.header(FORM_HEADER);
        if (header != null) {
            return header;
        }
        String type = context.contentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
        String field = form ? context.formParam(FORM_FIELD) : null;
        return field == null ? "" : field;
    }

    /** Who asks, where a page wants to show it: the session, or whoever an open door lets in. */
    public Optional<Seen> seen(Context context) {
        return session(context)
                .or(() -> open() ? Optional.of(Visitor.open(openFormToken)) : Optional.empty())
                .map(one -> new Seen(one.caller(), one.formToken() == null ? "" : one.formToken(), one.isOpen()));
    }

    /** Who asks, as a page shows it. @param formToken for its forms @param open whether no token was needed */
    public record Seen(Caller caller, String formToken, boolean open) {}

    ApiProblem denied(Context context, ApiProblem problem) {
        return log(context, null, null, problem);
    }

    ApiProblem denied(Context context, Visitor visitor, ApiProblem problem) {
        return log(context, visitor.caller().actor().name(), null, problem);
    }

    private static @Nullable String name(Found found) {
        return found.token() == null ? null : found.token().name();
    }

    private ApiProblem log(Context context, @Nullable String actor, @Nullable String beginning, ApiProblem problem) {
        service.ifPresent(access -> access.denied()
                .add(new DeniedCalls.Call(
                        actor,
                        beginning,
                        addresses.of(context),
                        context.method().name(),
                        context.path(),
                        problem.type())));
        return problem;
    }
}
