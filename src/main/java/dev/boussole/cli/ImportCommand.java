package dev.boussole.cli;

import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.ImportCheck;
import dev.boussole.report.JsonText;
import picocli.CommandLine.Model.CommandSpec;

/** {@code import}: what was recognised, kept, set aside and reconciled. */
final class ImportCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("PATH", "1..*").flag("--check").option("--as-of", "DATE");
        return Reading.options(usage).option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        ImportAccount account;
        try (Progress progress = Progress.start(session)) {
            account = ImportCheck.of(input.paths(0), Reading.options(input, session, progress.reading()));
        }
        Session speaking = account.language() == null
                ? session
                : session.in(input.language().orElse(account.language()));
        session.print(
                json ? JsonText.of(ImportJson.of(account, speaking.language())) : ImportText.of(account, speaking));
        if (!account.readable()) {
            speaking.say(speaking.labels().text("import.nothing"));
            return Exit.WRONG_USE;
        }
        return input.flag("--check") && account.problems().stream().anyMatch(ImportCommand::isFinding)
                ? Exit.FINDINGS
                : Exit.DONE;
    }

    private static boolean isFinding(Problem problem) {
        return problem.severity() != Problem.Severity.INFO;
    }
}
