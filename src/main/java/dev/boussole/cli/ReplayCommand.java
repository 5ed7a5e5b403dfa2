package dev.boussole.cli;

import dev.boussole.report.JsonText;
import dev.boussole.report.Page;
import dev.boussole.service.Version;
import dev.boussole.service.decision.Replay;
import dev.boussole.service.decision.Replays;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.ruleset.Archive;
import dev.boussole.store.Database;
import dev.boussole.store.decision.Decided;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code replay}: makes a stored decision again and compares it byte for byte. */
final class ReplayCommand implements Command {
    private static final int TEXTS = 12;

    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("DECISION", "1").option("--account", "ID");
        Storage.SETTINGS.forEach(usage::setting);
        return usage.option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        String id = input.argument(0).orElse("");
        try (Storage storage = Storage.open(input, session)) {
            Replay replay = find(storage.database(), id, input.text("--account").orElse(null), session)
                    .orElseThrow(() -> new WrongUse(session.labels().text("error.decision", id)));
            session.print(json ? JsonText.of(json(replay, session)) : text(replay, session));
            return replay.isIdentical() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    /** Without an account, the first one that has the decision. */
    private static Optional<Replay> find(Database database, String id, @Nullable String account, Session session) {
        Inputs inputs = new Inputs(database, Clock.systemUTC());
        Replays replays = new Replays(
                database,
                (of, revision) ->
                        inputs.workspace(of, revision, session.language()).workspace(),
                new Archive(database)::byHash,
                Version.OF_PROGRAM);
        List<String> accounts = account == null ? inputs.accounts() : List.of(account);
        return accounts.stream()
                .map(one -> replays.replay(one, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String text(Replay replay, Session session) {
        Page page = new Page(session.columns());
        Decided decided = replay.decided();
        String outcome = session.labels().text("replay." + replay.outcome().key());
        page.entry(
                0,
                TEXTS,
                session.ink().accent(outcome),
                outcome.length(),
                replay.reason().in(session.language()));
        page.paragraph(
                TEXTS,
                session.labels()
                        .text(
                                "replay.made",
                                decided.id(),
                                decided.account(),
                                decided.asOf(),
                                decided.revision(),
                                decided.ruleset(),
                                decided.program()));
        return page.toString();
    }

    private static Map<String, @Nullable Object> json(Replay replay, Session session) {
        Decided decided = replay.decided();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("decision", decided.id());
        json.put("account", decided.account());
        json.put("asOf", decided.asOf());
        json.put("ruleset", decided.ruleset());
        json.put("revision", decided.revision());
        json.put("programThen", decided.program());
        json.put("programNow", replay.program());
        json.put("outcome", replay.outcome().key());
        json.put("reason", replay.reason().in(session.language()));
        json.put(
                "documents",
                replay.languages().stream().map(ReplayCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Replay.Compared compared) {
        Replay.Difference difference = compared.difference();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("language", compared.language().code());
        json.put("then", "sha256:" + compared.then());
        json.put("now", "sha256:" + compared.now());
        json.put("differsAt", difference == null ? null : difference.pointer());
        return json;
    }
}
