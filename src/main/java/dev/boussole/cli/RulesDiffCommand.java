package dev.boussole.cli;

import dev.boussole.campaign.InputException;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.report.DiffJson;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.ruleset.Archive;
import dev.boussole.service.ruleset.BackTest;
import dev.boussole.service.ruleset.PastDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules diff}: what an edit changes, tried on workspaces and on what the service decided in the past. */
final class RulesDiffCommand implements Command {
    private static final String HASH = "sha256:";

    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("OLD", "1")
                .argument("NEW", "1")
                .options("--on", "PATH")
                .option("--as-of", "DATE")
                .option("--since", "DATE")
                .option("--account", "ID")
                .option("--fail-over", "RATE");
        Storage.SETTINGS.forEach(usage::setting);
        return Reading.options(usage).option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        double limit = new Amounts(input, session).rate("--fail-over").orElse(1.0);
        Optional<LocalDate> since = input.date("--since");
        String old = input.argument(0).orElse("");
        String other = input.argument(1).orElse("");
        List<DiffJson> diffs = new ArrayList<>();
        RulesDiffText.Rulebooks books;
        if (since.isPresent() || old.startsWith(HASH) || other.startsWith(HASH)) {
            try (Storage storage = Storage.open(input, session)) {
                Archive archive = new Archive(storage.database());
                RuleBook before = book(old, input, session, Optional.of(archive));
                RuleBook after = book(other, input, session, Optional.of(archive));
                books = new RulesDiffText.Rulebooks(before, after);
                diffs.addAll(onWorkspaces(input, session, books, since.isEmpty()));
                since.ifPresent(day -> diffs.addAll(onDecisions(day, input, session, books, storage)));
            }
        } else {
            books = new RulesDiffText.Rulebooks(
                    book(old, input, session, Optional.empty()), book(other, input, session, Optional.empty()));
            diffs.addAll(onWorkspaces(input, session, books, true));
        }
        double share = AdviceDiff.share(diffs.stream().map(DiffJson::diff).toList());
        session.print(
                json
                        ? DiffJson.document(
                                books.before().hash(), books.after().hash(), share, diffs, session.language())
                        : RulesDiffText.text(books, diffs, share, session));
        if (share > limit) {
            session.say(session.labels()
                    .text("rulesDiff.over", RulesDiffText.percent(share), RulesDiffText.percent(limit)));
            return Exit.FINDINGS;
        }
        return Exit.DONE;
    }

    private static RuleBook book(String given, Input input, Session session, Optional<Archive> archive) {
        if (given.startsWith(HASH)) {
            return archive.flatMap(one -> one.byHash(given))
                    .orElseThrow(() -> new WrongUse(session.labels().text("error.ruleset", given)));
        }
        Path folder = input.path(given);
        if (!Files.isDirectory(folder)) {
            throw new WrongUse(session.labels().text("error.folder", folder));
        }
        return RuleBookLoader.load(folder, LoadOptions.shownAs(given));
    }

    /** The sample shop where nothing is named. */
    private static List<DiffJson> onWorkspaces(
            Input input, Session session, RulesDiffText.Rulebooks books, boolean orSample) {
        List<String> named = input.texts("--on");
        List<DiffJson> diffs = new ArrayList<>();
        if (named.isEmpty() && orSample) {
            Path sample = Packed.folder(Packed.SAMPLE, session.terminal());
            diffs.add(on("sample", List.of(sample), input, session, books));
        }
        for (String path : named) {
            diffs.add(on(path, List.of(input.path(path)), input, session, books));
        }
        return diffs;
    }

    private static DiffJson on(
            String name, List<Path> paths, Input input, Session session, RulesDiffText.Rulebooks books) {
        Workspace workspace;
        try (Progress progress = Progress.start(session)) {
            workspace = WorkspaceReader.read(paths, Reading.options(input, session, progress.reading()))
                    .workspace();
        }
        LocalDate asOf = input.date("--as-of").orElseGet(workspace::dayAfterData);
        return DiffJson.of(
                name,
                asOf,
                AdviceDiff.of(
                        CampaignReview.review(workspace, books.before(), asOf),
                        CampaignReview.review(workspace, books.after(), asOf)));
    }

    private static List<DiffJson> onDecisions(
            LocalDate since, Input input, Session session, RulesDiffText.Rulebooks books, Storage storage) {
        Inputs inputs = new Inputs(storage.database(), Clock.systemUTC());
        List<String> accounts = input.text("--account").map(List::of).orElseGet(inputs::accounts);
        BackTest test = new BackTest(storage.database(), books.before(), books.after());
        List<DiffJson> diffs = new ArrayList<>();
        for (String account : accounts) {
            if (!inputs.exists(account)) {
                throw new WrongUse(session.labels().text("error.noAccount", account));
            }
            for (PastDiff past : test.on(account, since, (decided, why) -> skipped(decided.id(), why, session))) {
                diffs.add(new DiffJson(
                        account,
                        past.decided().id(),
                        past.decided().asOf(),
                        past.diff(),
                        change -> past.became(change).map(state -> state.key()).orElse(null)));
            }
        }
        return diffs;
    }

    private static void skipped(String decision, InputException why, Session session) {
        session.say(session.labels().text("rulesDiff.skipped", decision, why.message(session.language())));
    }
}
