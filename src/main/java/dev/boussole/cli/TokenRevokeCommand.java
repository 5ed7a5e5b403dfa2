package dev.boussole.cli;

import dev.boussole.decision.Actor;
import dev.boussole.report.JsonText;
import dev.boussole.service.access.Tokens;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;

/** {@code token revoke}: ends a token; a service that runs sees it within two seconds. */
final class TokenRevokeCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("ID", "1");
        Storage.SETTINGS.forEach(usage::setting);
        return usage.option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        String id = input.argument(0).orElseThrow();
        Clock clock = Clock.systemUTC();
        try (Storage storage = Storage.open(input, session)) {
            Tokens tokens = new Tokens(storage.database(), clock);
            if (!tokens.revoke(id, Actor.LOCAL)) {
                throw new WrongUse(session.labels().text("error.token", id));
            }
            if (json) {
                session.print(JsonText.of(TokenText.json(tokens.byId(id).orElseThrow(), clock.instant())));
            } else {
                session.print(session.labels().text("token.revokedNow", id) + "\n");
            }
        }
        return Exit.DONE;
    }
}
