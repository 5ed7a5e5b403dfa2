package dev.boussole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.proof.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The service under load from another process, beside a bare Javalin route in the same run: the three take turns, so that
 * what else the machine does weighs on all of them. {@code main([SECONDS_EACH [CONNECTIONS]])}
 */
public final class ServiceLoad {
    private static final Duration START = Duration.ofSeconds(180);
    private static final int WARM_SECONDS = 15;
    private static final int TURN_SECONDS = 20;
    private static final int DAYS = 90;

    private final int connections;

    private ServiceLoad(int connections) {
        this.connections = connections;
    }

    private record Target(String name, URI service, byte[] request, Latencies found) {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int connections = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        System.setProperty(
                "proof.java", System.getProperty("proof.java", "-Xms256m -XX:MaxRAMPercentage=70 -Xshare:auto"));
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "load");
        ServiceProcess.Setup setup = new ServiceProcess.Setup(
                folder.resolve("data"), Path.of("fixtures", "sample"), Path.of("rules"), List.of(), Map.of());
        try (ServiceProcess service = ServiceProcess.start(setup, START)) {
            HttpClient client = HttpClient.newHttpClient();
            await(client, service.address());
            String campaign = new ObjectMapper()
                    .readTree(text(client, service.address().resolve("/api/v1/campaigns")))
                    .at("/campaigns/0/id")
                    .asText();
            String path = "/api/v1/campaigns/" + campaign + "/recommendations";
            String advice = text(client, service.address().resolve(path));
            Path bytes = Files.writeString(folder.resolve("advice.json"), advice);
            try (ServiceProcess bare =
                    ServiceProcess.start(BareRoute.class.getName(), List.of(bytes.toString()), START)) {
                new ServiceLoad(connections).run(service, bare, path, advice.length(), seconds);
            }
        }
    }

    private void run(ServiceProcess service, ServiceProcess bare, String path, int length, int seconds)
            throws IOException, InterruptedException {
        List<Target> targets = List.of(
                new Target("bare route, 2 bytes", bare.address(), Asking.get("/ok"), new Latencies()),
                new Target("bare route, " + length + " bytes", bare.address(), Asking.get("/bytes"), new Latencies()),
                new Target(
                        "GET recommendations, " + length + " bytes",
                        service.address(),
                        Asking.get(path),
                        new Latencies()),
                new Target(
                        "POST advise, 1 campaign, 90 days",
                        service.address(),
                        Asking.post("/api/v1/advise", workspace()),
                        new Latencies()));
        System.out.printf(
                Locale.ROOT,
                "%d connections, %d s each in turns of %d s, %d processors%n",
                connections,
                seconds,
                TURN_SECONDS,
                Runtime.getRuntime().availableProcessors());
        for (Target target : targets) {
            load(target, WARM_SECONDS, new Latencies());
        }
        long atStart = service.megabytes();
        for (int done = 0; done < seconds; done += TURN_SECONDS) {
            for (Target target : targets) {
                load(target, Math.min(TURN_SECONDS, seconds - done), target.found());
            }
            System.out.printf(Locale.ROOT, "%5d s  service holds %d MB%n", done + TURN_SECONDS, service.megabytes());
        }
        long atEnd = service.megabytes();
        targets.forEach(target -> System.out.printf(
                Locale.ROOT, "%-40s %s%n", target.name(), target.found().shown()));
        System.out.printf(
                Locale.ROOT,
                "recommendations at %.0f %% of the bare route, %.0f %% of one that sends as many bytes%n",
                100 * targets.get(2).found().rate() / targets.get(0).found().rate(),
                100 * targets.get(2).found().rate() / targets.get(1).found().rate());
        System.out.printf(
                Locale.ROOT,
                "memory of the service %d MB at the start, %d MB at the end; of the bare one %d MB%n",
                atStart,
                atEnd,
                bare.megabytes());
    }

    /** Every connection asks as soon as it is answered. */
    private void load(Target target, int seconds, Latencies into) throws InterruptedException {
        long start = System.nanoTime();
        long until = start + Duration.ofSeconds(seconds).toNanos();
        List<Latencies> counted = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Latencies own = new Latencies();
            counted.add(own);
            Thread thread = new Thread(() -> ask(target, until, own));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        counted.forEach(into::add);
        into.lasted(System.nanoTime() - start);
    }

    private static void ask(Target target, long until, Latencies own) {
        try (Asking asking = new Asking(target.service(), target.request())) {
            for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                boolean wanted;
                try {
                    wanted = asking.ask() == 200;
                } catch (IOException broken) {
                    wanted = false;
                }
                own.add(System.nanoTime() - now, wanted);
            }
        } catch (IOException refused) {
            own.add(0, false);
        }
    }

    /** One campaign of 90 days, as a program would send it. */
    private static byte[] workspace() {
        LocalDate first = LocalDate.of(2026, 8, 1);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < DAYS; i++) {
            int weekday = 1 + i % 7;
            rows.append(i == 0 ? "" : ",")
                    .append("{\"date\":\"")
                    .append(first.plusDays(i))
                    .append("\",\"campaign\":\"spring\",\"impressions\":")
                    .append(20_000 + 500 * weekday)
                    .append(",\"clicks\":")
                    .append(260 + 11 * weekday - i)
                    .append(",\"spend\":")
                    .append(180 + 3 * weekday)
                    .append(".5,\"conversions\":")
                    .append(9 + weekday - i / 18)
                    .append(",\"conversionValue\":")
                    .append(640 + 20 * weekday)
                    .append('}');
        }
        String json = "{\"account\":\"Load\",\"currency\":\"EUR\",\"language\":\"en\",\"grossMargin\":0.4,"
                + "\"campaigns\":[{\"id\":\"spring\",\"name\":\"Spring\",\"channel\":\"paid_social\",\"objective\":\"sales\"}],"
                + "\"objectives\":[{\"id\":\"cpa\",\"campaign\":\"spring\",\"kpi\":\"cpa\",\"baseline\":22,\"target\":18,"
                + "\"start\":\"2026-08-01\",\"end\":\"2026-12-31\",\"owner\":\"Claire\",\"reviewEvery\":\"P7D\"}],"
                + "\"measures\":[" + rows + "]}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(HttpClient client, URI service) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            HttpRequest request =
                    HttpRequest.newBuilder(service.resolve("/health/ready")).build();
            if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The service is not ready");
    }

    private static String text(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
