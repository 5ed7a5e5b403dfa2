package dev.boussole.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the JMH benchmarks, all or those named as JMH names them, and tells what each costs beside its yardstick. */
public final class PartBenchmarks {
    private final Collection<RunResult> results;

    private PartBenchmarks(Collection<RunResult> results) {
        this.results = results;
    }

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        PartBenchmarks parts = new PartBenchmarks(new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .shouldFailOnError(true)
                        .build())
                .run());
        System.out.println();
        parts.tell("firing, campaigns a second beside plain Java", "rulebook", "plainJava");
        parts.tell("import, rows a second beside bare FastCSV", "exportReader", "bareFastCsv");
        parts.tell("loading, milliseconds beside the compiler of Drools", "ownReader", "droolsCompiler");
        parts.tell("measuring a campaign, microseconds beside its whole assessment", "measure", "assess");
    }

    private void tell(String what, String ours, String yardstick) {
        double mine = score(ours);
        double other = score(yardstick);
        if (mine > 0 && other > 0) {
            System.out.printf(Locale.ROOT, "%s: %,.0f of %,.0f, ratio %.3f%n", what, mine, other, mine / other);
        }
    }

    /** 0 for a benchmark that did not run. */
    private double score(String benchmark) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(benchmark))
                .mapToDouble(result -> result.getScore())
                .findFirst()
                .orElse(0);
    }
}
