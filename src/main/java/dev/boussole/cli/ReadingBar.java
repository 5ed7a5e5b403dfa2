package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.kpi.Figures;
import dev.boussole.platform.workspace.ReadingWatch;
import dev.boussole.report.Labels;

/** How far the reading of files has come, as one line: whoever reads writes the figures, whoever shows them reads them. */
final class ReadingBar implements ReadingWatch {
    private static final int CELLS = 20;
    private static final int NAME_LEAST = 12;
    private static final double NANOS = 1e9;
    /** Below this share of the bytes nothing can be said of the time left. */
    private static final double EARLY = 0.02;

    private final Language language;
    private final Labels labels;
    private volatile String name = "";
    private volatile long total;
    private volatile long position;
    /** All bytes that were read, those of a second pass too. */
    private volatile long read;

    private volatile long rows;

    ReadingBar(Language language, Labels labels) {
        this.language = language;
        this.labels = labels;
    }

    @Override
    public void files(long bytes) {
        total = bytes;
    }

    @Override
    public void file(String begun) {
        name = begun;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void at(long now) {
        read += Math.max(0, now - position);
        position = now;
    }

    @Override
    public void rows(long read) {
        rows = read;
    }

    boolean started() {
        return !name.isEmpty();
    }

    /**
     * The name of the file, the share of all bytes that is read, rows and the time left.
     *
     * @param width characters that the line may have
     */
    String line(long nanosSinceStart, int width) {
        double share = total == 0 ? 0 : Math.min(1, (double) position / total);
        int full = (int) (share * CELLS);
        String bar = "█".repeat(full) + "░".repeat(CELLS - full);
        String percent = Figures.percent(Math.floor(share * 100) / 100, language);
        String rest = "  " + bar + " " + percent + "  "
                + labels.text("progress.rows", Figures.count((double) rows, language));
        if (share >= EARLY && read > 0) {
            double left = nanosSinceStart / NANOS * Math.max(0, total - position) / read;
            rest += labels.text("progress.left", time(Math.round(left)));
        }
        return shortened(Math.max(NAME_LEAST, width - rest.length())) + rest;
    }

    private String time(long seconds) {
        return seconds < 60
                ? labels.text("progress.seconds", seconds)
                : labels.text("progress.minutes", seconds / 60, seconds % 60);
    }

    /** The end of a path tells more than its beginning. */
    private String shortened(int length) {
        String shown = name;
        return shown.length() <= length ? shown : "…" + shown.substring(shown.length() - length + 1);
    }
}
