package dev.boussole.bench;

import dev.boussole.fact.Situations;
import dev.boussole.objective.Benchmarks;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.compiled.CompiledRules;
import dev.boussole.rulebook.table.Thresholds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From rule files to the first decision in a fresh JVM: our reader beside the compiler of Drools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {
    private final Map<String, String> files = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private final Situations situations = new GeneratedAccount(1).situations(Benchmarks.none());

    @Benchmark
    public Object ownReader() {
        return RuleBookLoader.load(files, LoadOptions.standard()).decide(situations);
    }

    /** Decides without any threshold, which costs the same. */
    @Benchmark
    public Object droolsCompiler() {
        return CompiledRules.of(files, new Thresholds(List.of())).decide(situations);
    }
}
