package dev.boussole.bench;

import dev.boussole.campaign.DailySeries;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.objective.Benchmarks;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a campaign of 90 days and 12 measures costs to measure, and to bring to all that rules may know. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MeasureBenchmark {
    private static final int CAMPAIGNS = 1_000;

    private final Benchmarks benchmarks =
            RuleBookLoader.load(Path.of("rules"), LoadOptions.standard()).benchmarks();
    private final GeneratedAccount account = new GeneratedAccount(CAMPAIGNS);
    private final DailySeries series =
            account.history.of(dev.boussole.campaign.Scope.campaign("c1")).orElseThrow();
    private final MeasureContext context =
            MeasureContext.of(GeneratedAccount.AS_OF, GeneratedAccount.ACCOUNT).withCampaign(account.campaigns.get(1));

    @Benchmark
    public Map<Kpi, KpiValue> measure() {
        return dev.boussole.kpi.Measurement.measure(series, context);
    }

    @Benchmark
    @OperationsPerInvocation(CAMPAIGNS)
    public Situations assess() {
        return account.situations(benchmarks);
    }
}
