package dev.boussole.cli;

import dev.boussole.report.JsonText;
import dev.boussole.service.access.Tokens;
import dev.boussole.store.access.StoredToken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code token list}: every token, without its secret, which nobody knows. */
final class TokenListCommand implements Command {
    private static final int PAGE = 500;

    @Override
    public CommandSpec spec(Usage usage) {
        Storage.SETTINGS.forEach(usage::setting);
        return usage.option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Instant now = Clock.systemUTC().instant();
        try (Storage storage = Storage.open(input, session)) {
            List<StoredToken> tokens = all(new Tokens(storage.database(), Clock.systemUTC()));
            session.print(
                    json
                            ? JsonText.of(Map.of(
                                    "tokens",
                                    tokens.stream()
                                            .map(token -> TokenText.json(token, now))
                                            .toList()))
                            : TokenText.list(tokens, now, session));
        }
        return Exit.DONE;
    }

    private static List<StoredToken> all(Tokens tokens) {
        List<StoredToken> all = new ArrayList<>();
        List<StoredToken> page;
        do {
            page = tokens.after(all.isEmpty() ? null : all.get(all.size() - 1), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
