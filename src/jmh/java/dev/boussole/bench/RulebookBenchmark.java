package dev.boussole.bench;

import dev.boussole.bench.byhand.HandWritten;
import dev.boussole.bench.byhand.Said;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.engine.Decision;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Campaigns decided a second, by the rulebook and by hand: the same facts, the same answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulebookBenchmark {
    private static final int CAMPAIGNS = 10_000;

    private final RuleBook rules = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private final HandWritten byHand = new HandWritten(rules.thresholds());
    private final Situations situations = new GeneratedAccount(CAMPAIGNS).situations(rules.benchmarks());

    /** @throws IllegalStateException when a rule was changed and its plain Java was not */
    @Setup
    public void bothSayTheSame() {
        Set<Said> engine = rules.decide(situations).proposals().stream()
                .filter(proposal -> !proposal.campaignId().isEmpty())
                .map(Said::of)
                .collect(Collectors.toSet());
        Set<Said> hand = new HashSet<>(byHand.decide(situations.campaigns()));
        refuse(engine, hand, "only the rulebook says ");
        refuse(hand, engine, "only plain Java says ");
        System.out.printf(Locale.ROOT, "%,d proposals for %,d campaigns%n", engine.size(), CAMPAIGNS);
    }

    private static void refuse(Set<Said> some, Set<Said> others, String who) {
        some.stream().filter(said -> !others.contains(said)).findFirst().ifPresent(said -> {
            throw new IllegalStateException(who + said + "; bring `bench.byhand` in line with `rules`");
        });
    }

    @Benchmark
    @OperationsPerInvocation(CAMPAIGNS)
    public Decision rulebook() {
        return rules.decide(situations);
    }

    @Benchmark
    @OperationsPerInvocation(CAMPAIGNS)
    public List<Said> plainJava() {
        return byHand.decide(situations.campaigns());
    }
}
