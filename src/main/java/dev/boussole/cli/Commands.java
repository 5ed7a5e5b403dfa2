package dev.boussole.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands by name, in the order of the help; each is made only when it is needed. */
final class Commands {
    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();

    Commands(ServeCommand.Server server) {
        commands.put("advise", AdviseCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("why-not", WhyNotCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("smart", SmartCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("kpis", KpisCommand::new);
        commands.put("experiment plan", ExperimentPlanCommand::new);
        commands.put("experiment read", ExperimentReadCommand::new);
        commands.put("rules list", RulesListCommand::new);
        commands.put("rules check", RulesCheckCommand::new);
        commands.put("rules test", RulesTestCommand::new);
        commands.put("rules diff", RulesDiffCommand::new);
        commands.put("rules coverage", RulesCoverageCommand::new);
        commands.put("rules fmt", RulesFmtCommand::new);
        commands.put("rules new", RulesNewCommand::new);
        commands.put("rules show", RulesShowCommand::new);
        commands.put("rules thresholds", RulesThresholdsCommand::new);
        commands.put("rules vocabulary", RulesVocabularyCommand::new);
        commands.put("token create", TokenCreateCommand::new);
        commands.put("token list", TokenListCommand::new);
        commands.put("token revoke", TokenRevokeCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("serve", () -> new ServeCommand(server));
    }

    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    boolean has(String name) {
        return commands.containsKey(name);
    }

    Optional<Command> find(String name) {
        return Optional.ofNullable(commands.get(name)).map(Supplier::get);
    }

    /** The commands that a first word begins: {@code rules list}, {@code rules check}. */
    List<String> below(String first) {
        return names().stream().filter(name -> name.startsWith(first + " ")).toList();
    }
}
