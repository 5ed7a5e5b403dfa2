package dev.boussole.cli;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Spelling;
import dev.boussole.report.Labels;
import dev.boussole.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: finds the command, runs it, and turns whatever goes wrong into a sentence and an exit code. */
public final class Boussole {
    private final Terminal terminal;
    private final Commands commands;

    public Boussole(Terminal terminal, ServeCommand.Server server) {
        this.terminal = terminal;
        this.commands = new Commands(server);
    }

    /** Runs one command line and returns its exit code, see {@link Exit}. Never throws. */
    public int run(String... arguments) {
        Language language = Tongue.of(arguments, terminal);
        Session session = new Session(terminal, language, Labels.load(Boussole.class, "messages", language));
        try {
            int code = dispatch(List.of(arguments), session);
            terminal.out().flush();
            return code;
        } catch (WrongUse wrong) {
            session.say(wrong.sentence());
            return Exit.WRONG_USE;
        } catch (InputException unusable) {
            complain(unusable, session);
            return Exit.WRONG_USE;
        } catch (StoreException lost) {
            session.say(session.labels().text("error.database", String.valueOf(lost.getMessage())));
            return Exit.WRONG_USE;
        } catch (IOException | UncheckedIOException failed) {
            return brokenPipe(failed) ? Exit.DONE : internal(failed, session);
        } catch (OutOfMemoryError tooMuch) {
            session.say(session.labels().text("error.memory"));
            return Exit.INTERNAL;
        } catch (RuntimeException | Error fault) {
            return internal(fault, session);
        }
    }

    private int dispatch(List<String> arguments, Session session) throws IOException {
        String first = arguments.isEmpty() ? "--help" : arguments.get(0);
        if (first.startsWith("-")) {
            return new RootCommand(commands).run(arguments, session);
        }
        boolean help = arguments.contains("--help") || arguments.contains("-h");
        if (help
                && !commands.has(first)
                && arguments.get(1).startsWith("-")
                && !commands.below(first).isEmpty()) {
            return new RootCommand(commands).run(arguments.subList(1, arguments.size()), session);
        }
        String name = first;
        List<String> rest = arguments.subList(1, arguments.size());
        if (!rest.isEmpty() && commands.has(first + " " + rest.get(0))) {
            name = first + " " + rest.get(0);
            rest = rest.subList(1, rest.size());
        }
        Command command = commands.find(name).orElse(null);
        if (command == null) {
            throw unknown(first, rest, session);
        }
        return run(name, command, rest, session);
    }

    private int run(String name, Command command, List<String> arguments, Session session) throws IOException {
        CommandSpec spec = command.spec(new Usage(name, session));
        CommandLine line = new CommandLine(spec).setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
        ParseResult parsed;
        try {
            parsed = line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new WrongUse(Complaint.of(wrong, session.labels()));
        }
        if (parsed.isUsageHelpRequested()) {
            session.print(line.getUsageMessage());
            return Exit.DONE;
        }
        Input input = new Input(parsed, session.labels(), terminal.folder());
        input.language();
        return command.run(input, session);
    }

    private Ansi ansi() {
        return terminal.colour() ? Ansi.ON : Ansi.OFF;
    }

    private WrongUse unknown(String first, List<String> rest, Session session) {
        List<String> below = commands.below(first);
        String given = first;
        List<String> known = commands.names();
        if (!below.isEmpty()) {
            given = rest.isEmpty() ? first : first + " " + rest.get(0);
            known = below;
        }
        Optional<String> near = Spelling.nearest(given, known);
        String sentence = session.labels().text("error.command", given);
        return new WrongUse(sentence + " "
                + near.map(word -> session.labels().text("error.meant", word))
                        .orElse(session.labels().text("error.commands", String.join(", ", known))));
    }

    private static void complain(InputException unusable, Session session) {
        List<Problem> all = unusable.problems();
        boolean errors = all.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        for (Problem problem : all) {
            boolean doubtful = problem.severity() == Problem.Severity.WARNING && problem.kind() == Problem.Kind.SETTING;
            if (!errors || doubtful || problem.severity() == Problem.Severity.ERROR) {
                session.say(problem.message().in(session.language()));
            }
        }
    }

    /** The reader of a pipe has seen enough and gone: {@code boussole ... | head}. */
    private static boolean brokenPipe(Exception failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("Broken pipe");
    }

    private int internal(Throwable fault, Session session) {
        if (terminal.variable("BOUSSOLE_DEBUG").equals("1")) {
            fault.printStackTrace(terminal.err());
        }
        String what = fault.getClass().getSimpleName() + ": " + fault.getMessage();
        session.say(
                session.labels().text("error.internal", what.lines().findFirst().orElse(what)));
        return Exit.INTERNAL;
    }
}
