package dev.boussole.cli;

import dev.boussole.decision.Actor;
import dev.boussole.report.JsonText;
import dev.boussole.service.Account;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.access.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code token create}: makes a token and shows its secret, this once. */
final class TokenCreateCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.option("--name", "NAME")
                .option("--role", "ROLE")
                .options("--account", "ACCOUNT")
                .option("--expires", "DATE");
        Storage.SETTINGS.forEach(usage::setting);
        return usage.option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Instant now = Clock.systemUTC().instant();
        NewToken wanted = new NewToken(
                name(input, session), role(input, session), accounts(input, session), expires(input, session, now));
        try (Storage storage = Storage.open(input, session)) {
            Tokens tokens = new Tokens(storage.database(), Clock.systemUTC());
            Tokens.Created created = tokens.create(wanted, Actor.LOCAL);
            if (json) {
                Map<String, @Nullable Object> answer = new LinkedHashMap<>();
                answer.put("token", created.secret());
                answer.putAll(TokenText.json(created.token(), now));
                session.print(JsonText.of(answer));
            } else {
                session.print(created.secret() + "\n");
                session.say(session.labels().text("token.once", created.token().id()));
            }
            warn(wanted, tokens.accounts(), session);
        }
        return Exit.DONE;
    }

    private static String name(Input input, Session session) {
        String name = input.required("--name");
        if (!NewToken.isName(name)) {
            throw new WrongUse(session.labels().text("error.tokenName", NewToken.NAME_MAX));
        }
        return name;
    }

    private static TokenRole role(Input input, Session session) {
        String given = input.required("--role");
        return TokenRole.of(given)
                .orElseThrow(() -> new WrongUse(
                        session.labels().text("error.choice", "--role", given, String.join(", ", TokenRole.keys()))));
    }

    private static @Nullable SortedSet<String> accounts(Input input, Session session) {
        List<String> given = input.texts("--account");
        for (String account : given) {
            if (!Account.isId(account)) {
                throw new WrongUse(session.labels().text("error.account", account));
            }
        }
        return given.isEmpty() ? null : new TreeSet<>(given);
    }

    /** The end of a day, in UTC. */
    private static @Nullable Instant expires(Input input, Session session, Instant now) {
        @Nullable LocalDate last = input.date("--expires").orElse(null);
        if (last == null) {
            return null;
        }
        Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!end.isAfter(now)) {
            throw new WrongUse(session.labels().text("error.expires", last));
        }
        return end;
    }

    private static void warn(NewToken wanted, SortedSet<String> known, Session session) {
        if (wanted.accounts() != null) {
            for (String account : wanted.accounts()) {
                if (!known.contains(account)) {
                    session.say(session.labels().text("token.noAccountYet", account));
                }
            }
        }
    }
}
