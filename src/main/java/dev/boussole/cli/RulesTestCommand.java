package dev.boussole.cli;

import dev.boussole.campaign.InputException;
import dev.boussole.rulebook.testing.Selection;
import dev.boussole.rulebook.testing.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules test}: the tests that lie beside the rules, once or whenever a file changes. */
final class RulesTestCommand implements Command {
    private static final String CLEARED = "\u001b[H\u001b[2J\u001b[3J";

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1")
                .option("--only", "ONLY")
                .flag("--watch")
                .option("--format", "FORMAT4")
                .build();
    }

    @Override
    public int run(Input input, Session session) throws IOException {
        String format = input.choice("--format", "text", "json", "junit");
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        Selection selection = new Selection(input.text("--only").orElse(""));
        if (!input.flag("--watch")) {
            return once(rules, selection, format, session);
        }
        Path folder = rules.folder();
        if (folder == null) {
            throw new WrongUse(session.labels().text("error.watch"));
        }
        return Watch.over(folder, () -> again(rules, selection, format, session));
    }

    private static int once(Rules rules, Selection selection, String format, Session session) {
        TestReport report = rules.test(selection);
        TestReportText text = new TestReportText(report, rules.shownAs(), selection.only(), session);
        session.print(
                switch (format) {
                    case "json" -> text.json();
                    case "junit" -> JUnitXml.of(report, session.language());
                    default -> text.text();
                });
        return report.passed() ? Exit.DONE : Exit.FINDINGS;
    }

    /** A rulebook that does not load is a finding like another while somebody edits it. */
    private static int again(Rules rules, Selection selection, String format, Session session) throws IOException {
        if (session.terminal().colour()) {
            session.print(CLEARED);
        }
        int exit;
        try {
            exit = once(rules, selection, format, session);
        } catch (InputException refused) {
            refused.problems()
                    .forEach(problem -> session.print(problem.message().in(session.language()) + "\n"));
            exit = Exit.FINDINGS;
        }
        session.print(session.labels().text("rules.watching", rules.shownAs()) + "\n");
        session.terminal().out().flush();
        return exit;
    }
}
