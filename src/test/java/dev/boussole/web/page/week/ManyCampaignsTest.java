package dev.boussole.web.page.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.LiveSite;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an account with 5,000 campaigns: what it weighs is required, how long it takes is told. */
class ManyCampaignsTest {
    private static final int CAMPAIGNS = 5_000;
    private static final int DAYS = 28;
    private static final int REQUESTS = 200;
    /** Smaller files are sent as they are. */
    private static final int SMALL = 1_500;

    private static final long WEIGHT_MAX = 300_000;
    private static final List<String> CHANNELS = List.of("paid_search", "paid_social");
    /** Of every five campaigns so many are e-mail. */
    private static final int MAIL_OF_FIVE = 3;

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path workspace() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("from").resolve("sample"));
        Files.writeString(
                workspace.resolve("boussole.yaml"),
                "account: Cinq mille\ncurrency: EUR\ntimeZone: Europe/Paris\nlanguage: fr\ngrossMargin: 0.5\n");
        try (BufferedWriter out = Files.newBufferedWriter(workspace.resolve("daily.csv"))) {
            out.write("date,campaignId,campaignName,channel,currency,impressions,clicks,spend,conversions\n");
            for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
                for (int day = 0; day < DAYS && campaign % 5 >= MAIL_OF_FIVE; day++) {
                    out.write(line(FIRST.plusDays(day), campaign, day));
                }
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(workspace.resolve("mail.csv"))) {
            out.write("date,campaignId,campaignName,channel,currency,emailSent,emailDelivered,emailHardBounces,"
                    + "emailSoftBounces,emailOpensUnique,emailClicksUnique,emailUnsubscribes,emailComplaints\n");
            for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
                for (int day = 0; day < DAYS && campaign % 5 < MAIL_OF_FIVE; day += 7) {
                    out.write(send(FIRST.plusDays(day), campaign));
                }
            }
        }
        return workspace;
    }

    /** A send of which too much bounces for good. */
    private static String send(LocalDate date, int campaign) {
        int sent = 20_000 + campaign;
        int hard = sent * 3 / 100;
        return String.format(
                Locale.ROOT,
                "%s,c%04d,Lettre %d,email,EUR,%d,%d,%d,%d,%d,%d,%d,%d%n",
                date,
                campaign,
                campaign,
                sent,
                sent - hard - 40,
                hard,
                40,
                sent / 3,
                sent / 40,
                sent / 600,
                3);
    }

    /** Every fifteenth campaign loses its clicks half way, every seventh its conversions on the last three days. */
    private static String line(LocalDate date, int campaign, int day) {
        long noise = Long.remainderUnsigned((campaign * 31L + day) * 0x9E3779B97F4A7C15L >>> 40, 41) + 80;
        long impressions = (2_000 + campaign % 97 * 60L) * noise / 100;
        double ctr = campaign % 15 == 3 && day >= DAYS / 2 ? 0.006 : 0.014;
        long clicks = Math.round(impressions * ctr);
        boolean broken = campaign % 7 == 0 && day >= DAYS - 3;
        long conversions = broken ? 0 : Math.round(clicks * (0.02 + campaign % 13 * 0.004));
        return String.format(
                Locale.ROOT,
                "%s,c%04d,Campagne %d,%s,EUR,%d,%d,%.2f,%d%n",
                date,
                campaign,
                campaign,
                CHANNELS.get(campaign % CHANNELS.size()),
                impressions,
                clicks,
                clicks * 0.7,
                conversions);
    }

    /** The bytes of an answer as they come over the wire. */
    private byte[] wire(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*")
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
        if (response.body().length > SMALL) {
            assertThat(response.headers().firstValue("Content-Encoding"))
                    .as(address.toString())
                    .contains("gzip");
        }
        return response.body();
    }

    /** Milliseconds until the first byte of the page. */
    private double firstByte(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        long start = System.nanoTime();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.read()).isNotNegative();
            double taken = (System.nanoTime() - start) / 1e6;
            body.readAllBytes();
            return taken;
        }
    }

    private String times(URI address) throws IOException, InterruptedException {
        double[] taken = new double[REQUESTS];
        for (int i = -20; i < REQUESTS; i++) {
            double one = firstByte(address);
            if (i >= 0) {
                taken[i] = one;
            }
        }
        Arrays.sort(taken);
        return String.format(
                Locale.ROOT,
                "first byte, median %.1f ms, p99 %.1f ms, worst %.1f ms over %d requests",
                taken[REQUESTS / 2],
                taken[REQUESTS * 99 / 100],
                taken[REQUESTS - 1],
                REQUESTS);
    }

    /** Milliseconds until the first byte when something was said about a recommendation just before. */
    private String afterAnswers(LiveSite site, URI page, String html) throws IOException, InterruptedException {
        Matcher first = Pattern.compile("data-id=\"([^\"]+)\"").matcher(html);
        assertThat(first.find()).isTrue();
        double[] taken = new double[15];
        for (int i = 0; i < taken.length; i++) {
            HttpRequest comment = HttpRequest.newBuilder(
                            site.at("/api/v1/recommendations/" + first.group(1) + "/comment"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + i + "\"}"))
                    .build();
            assertThat(client.send(comment, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            taken[i] = firstByte(page);
        }
        Arrays.sort(taken);
        return String.format(
                Locale.ROOT,
                "first byte, median %.1f ms, worst %.1f ms of %d",
                taken[taken.length / 2],
                taken[taken.length - 1],
                taken.length);
    }

    private static List<String> loaded(String html) {
        List<String> loaded = new ArrayList<>();
        Matcher found = Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\"[^>]*href|script src)=\"([^\"]+)\"")
                .matcher(html);
        while (found.find()) {
            loaded.add(found.group(1));
        }
        return loaded;
    }

    private static String text(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void five_thousand_campaigns_weigh_less_than_300_kb() throws IOException, InterruptedException {
        try (LiveSite site = LiveSite.over(workspace(), folder)) {
            URI page = site.at("/?lang=fr");
            for (int i = 0;
                    i < 600 && site.service.office().desks().get(0).last().isEmpty();
                    i++) {
                Thread.sleep(500);
            }
            byte[] first = wire(page);
            String html = text(first);
            assertThat(html).contains("5\u202f000");
            List<String> report = new ArrayList<>();
            long total = first.length;
            report.add(first.length + " bytes of HTML, " + html.getBytes(StandardCharsets.UTF_8).length + " unpacked");
            for (String asset : loaded(html)) {
                long bytes = wire(site.at(asset)).length;
                report.add(bytes + " bytes of " + asset);
                total += bytes;
            }
            report.add(total + " bytes in all");
            Matcher tab = Pattern.compile("id=\"week-tab-open\".*?<b>(\\d+)</b>", Pattern.DOTALL)
                    .matcher(html);
            assertThat(tab.find()).isTrue();
            assertThat(Integer.parseInt(tab.group(1))).isGreaterThan(1_000);
            report.add(tab.group(1) + " lines in the list");
            report.add("/: " + times(page));
            report.add("after an answer: " + afterAnswers(site, page, html));
            report.add("/?lever=MAIL: " + times(site.at("/?lang=fr&lever=MAIL")));
            report.add("/?q=lettre+77: " + times(site.at("/?lang=fr&q=lettre+77")));
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", "week-of-5000-campaigns.txt"), report);
            assertThat(loaded(html)).hasSizeGreaterThan(5);
            assertThat(total).isLessThan(WEIGHT_MAX);
        }
    }
}
