package dev.boussole.cli;

import dev.boussole.campaign.Spelling;
import dev.boussole.report.Labels;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence of the user's language. */
final class Complaint {
    private Complaint() {}

    static String of(ParameterException wrong, Labels labels) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, labels);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing, labels);
        }
        if (wrong instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return labels.text("error.twice", option.longestName());
        }
        ArgSpec argument = wrong.getArgSpec();
        return argument instanceof OptionSpec option
                ? labels.text("error.value", option.longestName())
                : labels.text("error.arguments");
    }

    private static String unmatched(UnmatchedArgumentException unmatched, Labels labels) {
        String given = unmatched.getUnmatched().get(0);
        String name = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
        if (!name.startsWith("-")) {
            return labels.text("error.unexpected", name) + help(unmatched.getCommandLine(), labels);
        }
        List<String> options = unmatched.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        return labels.text("error.option", name)
                + Spelling.nearest(name, options)
                        .map(near -> " " + labels.text("error.meant", near))
                        .orElseGet(() -> help(unmatched.getCommandLine(), labels));
    }

    private static String missing(MissingParameterException missing, Labels labels) {
        ArgSpec first = missing.getMissing().get(0);
        if (first instanceof OptionSpec option) {
            return labels.text("error.needsValue", option.longestName(), option.paramLabel());
        }
        String names = missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
        return labels.text("error.missing", missing.getCommandLine().getCommandName(), names)
                + help(missing.getCommandLine(), labels);
    }

    private static String help(CommandLine command, Labels labels) {
        return " " + labels.text("error.help", command.getCommandName());
    }
}
