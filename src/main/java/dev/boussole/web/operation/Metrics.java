package dev.boussole.web.operation;

import dev.boussole.service.operation.Meters;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What is measured, in Prometheus' text format and under the usual names. */
public final class Metrics implements Meters, AutoCloseable {
    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    static final String OTHER = "other";

    private static final int VALUES_MAX = 1_000;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final ConcurrentMap<Answered, Timer> requests = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Set<String>> values = new ConcurrentHashMap<>();
    private final List<Runnable> looks = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<String, MultiGauge> said = new ConcurrentHashMap<>();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new JvmInfoMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        for (String result : List.of("done", "failed")) {
            timer(REVIEW_TIME, "result", result);
        }
        for (String result : List.of("taken", "refused")) {
            count(RULESET_RELOAD, "result", result, 0);
        }
    }

    private record Answered(String method, String route, int status) {}

    /** For what measures itself, such as the pool of connections. */
    public MeterRegistry registry() {
        return registry;
    }

    void answered(RequestSummary done) {
        requests.computeIfAbsent(new Answered(done.method(), done.route(), done.status()), key -> timerOf(done))
                .record(done.nanos(), TimeUnit.NANOSECONDS);
    }

    private Timer timerOf(RequestSummary done) {
        return Timer.builder("http.server.requests")
                .description("Requests that were answered")
                .tags(
                        "method",
                        done.method(),
                        "uri",
                        done.route(),
                        "status",
                        String.valueOf(done.status()),
                        "outcome",
                        done.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    @Override
    public void count(String name, String label, String value, long more) {
        Counter.builder(name)
                .tag(label, bounded(name, value))
                .register(registry)
                .increment(more);
    }

    @Override
    public void time(String name, String label, String value, Duration taken) {
        timer(name, label, bounded(name, value)).record(taken);
    }

    private Timer timer(String name, String label, String value) {
        return Timer.builder(name).tag(label, value).register(registry);
    }

    /** A label whose values never end would fill the memory: from the thousandth on they are told together. */
    private String bounded(String name, String value) {
        Set<String> known = values.computeIfAbsent(name, absent -> ConcurrentHashMap.newKeySet());
        if (known.contains(value)) {
            return value;
        }
        return known.size() < VALUES_MAX && known.add(value) ? value : known.contains(value) ? value : OTHER;
    }

    @Override
    public void inform(String name, Map<String, String> labels) {
        List<Tag> tags = labels.entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        said.computeIfAbsent(name, absent -> MultiGauge.builder(name).register(registry))
                .register(List.of(MultiGauge.Row.of(Tags.of(tags), 1)), true);
    }

    /** A number that is read whenever somebody asks: how many listen, how much room is left. */
    public void gauge(String name, String about, Supplier<Number> value) {
        Gauge.builder(name, value).description(about).register(registry);
    }

    /** To be asked before each answer, for what is said by {@link #inform}. */
    public void before(Runnable look) {
        looks.add(look);
    }

    String text() {
        looks.forEach(Runnable::run);
        return registry.scrape(TEXT);
    }

    /** {@code GET /metrics}. */
    public void handle(Context context) {
        context.header("Cache-Control", "no-store").contentType(TEXT).result(text());
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
