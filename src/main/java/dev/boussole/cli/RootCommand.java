package dev.boussole.cli;

import dev.boussole.report.Labels;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code boussole} without a command: its help and its version. */
final class RootCommand {
    private final Commands commands;

    RootCommand(Commands commands) {
        this.commands = commands;
    }

    int run(List<String> arguments, Session session) {
        CommandLine line = line(session);
        ParseResult parsed;
        try {
            parsed = line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new WrongUse(Complaint.of(wrong, session.labels()));
        }
        if (parsed.hasMatchedOption("--version")) {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            session.print("boussole " + (version == null ? "dev" : version) + "\n");
        } else {
            session.print(line.getUsageMessage());
        }
        return Exit.DONE;
    }

    private CommandLine line(Session session) {
        Labels labels = session.labels();
        CommandSpec root = new Usage("", session).build();
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(labels.text("option.version"))
                .build());
        root.usageMessage().customSynopsis(labels.text("root.synopsis"));
        for (String name : commands.names()) {
            CommandSpec below = CommandSpec.create();
            String about = labels.text(name.replace(' ', '.') + ".about");
            below.usageMessage().description(about.substring(0, about.indexOf('.') + 1));
            root.addSubcommand(name, below);
        }
        Ansi ansi = session.terminal().colour() ? Ansi.ON : Ansi.OFF;
        return new CommandLine(root).setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    }
}
