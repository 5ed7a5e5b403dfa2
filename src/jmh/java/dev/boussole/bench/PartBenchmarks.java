package dev.boussole.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
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
                        .addProfiler(CpuTime.class)
                        .shouldFailOnError(true)
                        .build())
                .run());
        System.out.println();
        parts.rate("Deciding", "campaigns", "rulebook", "plainJava", "plain Java");
        parts.rate("Importing", "rows", "exportReader", "bareFastCsv", "bare FastCSV");
        parts.cost("Measuring a campaign of 90 days", "measure");
        parts.cost("Assessing it and its account", "assess");
        parts.cost("From rule files to the first decision, cold", "ownReader");
        parts.cost("The same with the compiler of Drools", "droolsCompiler");
    }

    private void rate(String what, String things, String ours, String yardstick, String yardstickName) {
        double mine = 1e6 / microseconds(ours);
        double other = 1e6 / microseconds(yardstick);
        if (mine > 0 && other > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,.0f %s a CPU second; %s %,.0f; %.1f %% of it%n",
                    what,
                    mine,
                    things,
                    yardstickName,
                    other,
                    100 * mine / other);
        }
    }

    private void cost(String what, String benchmark) {
        double cost = microseconds(benchmark);
        if (cost > 0) {
            System.out.printf(Locale.ROOT, "%s: %,.0f us CPU%n", what, cost);
        }
    }

    /** CPU time for one operation, or NaN for a benchmark that did not run. */
    private double microseconds(String benchmark) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .flatMap(result -> result.getSecondaryResults().values().stream())
                .filter(second -> second.getLabel().equals(CpuTime.LABEL))
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(Double.NaN);
    }
}
