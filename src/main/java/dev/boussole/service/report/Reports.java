package dev.boussole.service.report;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import dev.boussole.report.RuleNames;
import dev.boussole.report.document.Material;
import dev.boussole.report.document.PdfFile;
import dev.boussole.report.document.ReportDocument;
import dev.boussole.review.Review;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Ruleset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Makes reports of accounts. A PDF takes about a second, so that few are made at a time, one that two people ask for is
 * made once, and the last ones are kept. Thread-safe.
 */
public final class Reports implements AutoCloseable {
    private static final int WRITERS = 2;
    private static final int WAITING_MAX = 8;
    private static final int KEPT_MAX = 24;
    private static final int DOCUMENTS_MAX = 16;
    private static final long PATIENCE_SECONDS = 45;

    private final Recommendations recommendations;
    private final Map<String, ReportDocument> documents = new LinkedHashMap<>(32, 0.75f, true);
    private final Map<String, CompletableFuture<byte[]>> kept = new LinkedHashMap<>(32, 0.75f, true);
    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            WRITERS, WRITERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_MAX), task -> {
                Thread thread = new Thread(task, "boussole-reports");
                thread.setDaemon(true);
                return thread;
            });

    public Reports(Recommendations recommendations) {
        this.recommendations = recommendations;
        writers.allowCoreThreadTimeOut(true);
    }

    /** Too many PDFs are being made; another try in a while may succeed. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many PDFs are being made");
        }
    }

    /**
     * What a report of an account is made from.
     *
     * @param review of {@code now}'s data for any day, without what was answered
     * @param weeks how far back it looks
     */
    public Material material(String account, Snapshot now, Review review, int weeks) {
        return Material.of(
                review,
                now.workspace(),
                names(now.ruleset()),
                now.ruleset().ownKpis(),
                EarlierAdvice.of(recommendations, account, review.asOf()),
                weeks);
    }

    private static RuleNames names(Ruleset ruleset) {
        Map<String, Text> titles = new TreeMap<>();
        for (Guidance rule : ruleset.rules()) {
            ruleset.messages(rule.id()).ifPresent(messages -> titles.put(rule.id(), messages.title()));
        }
        return new RuleNames(ruleset.waitRule(), titles);
    }

    /**
     * What tells one report of an account from every other that is not the same.
     *
     * @param decision id of the review's decision
     * @param options what else it was asked with: language, weeks, campaign
     */
    public String key(String account, Snapshot now, String decision, String... options) {
        return String.join(
                "|",
                account,
                String.valueOf(now.revision()),
                decision,
                String.valueOf(recommendations.livesVersion(account)),
                String.join("|", options));
    }

    /** A report as it was worked out before, or as it is worked out now. */
    public ReportDocument document(String key, Supplier<ReportDocument> maker) {
        synchronized (documents) {
            ReportDocument known = documents.get(key);
            if (known != null) {
                return known;
            }
        }
        ReportDocument made = maker.get();
        synchronized (documents) {
            documents.put(key, made);
            var oldest = documents.keySet().iterator();
            while (documents.size() > DOCUMENTS_MAX) {
                oldest.next();
                oldest.remove();
            }
        }
        return made;
    }

    /**
     * The PDF of a report; waits until it is made.
     *
     * @param key of {@link #key}
     * @throws Busy when too many wait already, or it takes too long
     */
    public byte[] pdf(String key, ReportDocument document) {
        CompletableFuture<byte[]> made = started(key, document);
        try {
            return made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException failed) {
            forget(key, made);
            throw new CompletionException(failed.getCause());
        }
    }

    private CompletableFuture<byte[]> started(String key, ReportDocument document) {
        synchronized (kept) {
            CompletableFuture<byte[]> known = kept.get(key);
            if (known != null) {
                return known;
            }
            CompletableFuture<byte[]> made;
            try {
                made = CompletableFuture.supplyAsync(() -> PdfFile.of(document), writers);
            } catch (RejectedExecutionException full) {
                throw new Busy();
            }
            kept.put(key, made);
            var oldest = kept.values().iterator();
            while (kept.size() > KEPT_MAX && oldest.hasNext()) {
                if (oldest.next().isDone()) {
                    oldest.remove();
                }
            }
            return made;
        }
    }

    private void forget(String key, CompletableFuture<byte[]> failed) {
        synchronized (kept) {
            kept.remove(key, failed);
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
