package dev.boussole.cli;

import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.report.JsonText;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code import}: what was recognised, kept, set aside and reconciled. */
final class ImportCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("PATH", "1..*")
                .flag("--check")
                .option("--locale", "LOCALE")
                .option("--format", "FORMAT2")
                .build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        LoadedWorkspace loaded = Reading.of(input, session);
        List<Problem> problems = loaded.workspace().problems();
        Session speaking =
                session.in(input.language().orElse(loaded.workspace().account().language()));
        session.print(json ? JsonText.of(ImportJson.of(loaded, speaking.language())) : ImportText.of(loaded, speaking));
        return input.flag("--check") && problems.stream().anyMatch(ImportCommand::isFinding)
                ? Exit.FINDINGS
                : Exit.DONE;
    }

    private static boolean isFinding(Problem problem) {
        return problem.severity() != Problem.Severity.INFO;
    }
}
