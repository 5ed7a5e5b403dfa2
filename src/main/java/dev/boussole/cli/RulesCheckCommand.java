package dev.boussole.cli;

import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.report.JsonText;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.analysis.Firings;
import dev.boussole.rulebook.check.CheckReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules check}: everything to correct in a rulebook, and everything to think about, in one run. */
final class RulesCheckCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("DIR", "0..1")
                .options("--on", "PATH")
                .option("--as-of", "DATE")
                .flag("--strict");
        return Reading.options(usage).option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        LocalDate asOf = input.date("--as-of").orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        List<Workspace> workspaces = input.texts("--on").stream()
                .map(path -> workspace(input.path(path), input, session))
                .toList();
        CheckReport report = rules.check(asOf, book -> firings(book, workspaces));
        session.print(json ? JsonText.of(json(report, session)) : text(report, rules, session));
        return report.passed(input.flag("--strict")) ? Exit.DONE : Exit.FINDINGS;
    }

    private static Workspace workspace(Path path, Input input, Session session) {
        try (Progress progress = Progress.start(session)) {
            return WorkspaceReader.read(List.of(path), Reading.options(input, session, progress.reading()))
                    .workspace();
        }
    }

    private static Firings firings(RuleBook book, List<Workspace> workspaces) {
        return Firings.of(
                book,
                workspaces.stream()
                        .map(workspace -> CampaignReview.situations(workspace, book, workspace.dayAfterData()))
                        .toList());
    }

    private static String text(CheckReport report, Rules rules, Session session) {
        StringBuilder text = new StringBuilder();
        report.problems().forEach(problem -> {
            if (!problem.isError()) {
                text.append(session.ink().faint(session.labels().text("rules.warning")))
                        .append(' ');
            }
            text.append(problem.message().in(session.language())).append('\n');
        });
        if (!report.problems().isEmpty() || !report.allowed().isEmpty()) {
            text.append(session.labels()
                            .text(
                                    "rules.checked",
                                    report.errors(),
                                    report.warnings(),
                                    report.allowed().size()))
                    .append('\n');
        }
        report.book()
                .ifPresent(book -> text.append(session.labels()
                                .text(
                                        "rules.good",
                                        rules.shownAs(),
                                        book.guidance().size(),
                                        book.hash()))
                        .append('\n'));
        return text.toString();
    }

    private static Map<String, @Nullable Object> json(CheckReport report, Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ruleset", report.book().map(RuleBook::hash).orElse(null));
        json.put("rules", report.book().map(book -> book.guidance().size()).orElse(null));
        json.put("errors", report.errors());
        json.put("warnings", report.warnings());
        json.put("problems", RuleProblemJson.of(report.problems(), session.language()));
        json.put("allowed", RuleProblemJson.allowed(report.allowed(), session.language()));
        return json;
    }
}
