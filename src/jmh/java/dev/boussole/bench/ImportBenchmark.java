package dev.boussole.bench;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.ExportReader;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Rows read a second: recognised, checked and handed over, beside a bare parse of the same file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImportBenchmark {
    private static final int CAMPAIGNS = 1_000;
    private static final int DAYS = 90;
    private static final int ROWS = CAMPAIGNS * DAYS;

    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("boussole-bench", ".csv");
        GeneratedRows.write(file, CAMPAIGNS, DAYS);
        if (exportReader() != ROWS) {
            throw new IllegalStateException("Not every row was read");
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long exportReader() {
        CountingSink sink = new CountingSink();
        ExportReader.read(file, "generated.csv", ReadOptions.DEFAULT, sink);
        return sink.rows;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long bareFastCsv() throws IOException {
        return BareParse.fields(file);
    }

    private static final class CountingSink implements PerformanceSink {
        private long rows;

        @Override
        public void row(Origin origin, Period period, Counts counts, int line) {
            rows++;
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.message().en());
        }
    }
}
