package dev.boussole.platform.export;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the rows that a format has understood: checks them, passes on what can be true, and keeps the file's account. */
public final class Intake {
    private static final Text NO_ROWS = new Text(
            "there are columns and no rows. Export a range of dates in which something ran.",
            "il y a des colonnes et aucune ligne. Exportez une plage de dates où quelque chose a été diffusé.");

    private static final int MOST_ORIGINS = mostOrigins(Runtime.getRuntime().maxMemory());

    private final String file;
    private final ReadOptions options;
    private final @Nullable Mapping mapping;
    private final Map<Origin, Origin> completed = new HashMap<>();
    private final PerformanceSink sink;
    private final Problems problems;
    private final Totals totals = new Totals();
    private final List<Reconciliation> reconciled = new ArrayList<>();
    private PeriodRows periodRows = new PeriodRows();
    private Plausibility plausibility = new Plausibility(new Counts(), new String[0]);
    private Doubts doubts = new Doubts(new Counts(), new String[0]);
    private Span span = new Span();
    private @Nullable Slices slices;
    private int kept;
    private int dropped;
    private int quarantined;
    private int origins;
    private @Nullable String dateColumn;
    private @Nullable Origin lastOrigin;
    private @Nullable String currency;
    private boolean currenciesDiffer;
    private boolean mayBeEmpty;
    private Set<Measure> looseTotals = Set.of();
    private Text whyLoose = NO_ROWS;

    public Intake(String file, ReadOptions options, PerformanceSink sink) {
        this(file, options, null, sink);
    }

    /** @param mapping what the owner says about the file, or null */
    public Intake(String file, ReadOptions options, @Nullable Mapping mapping, PerformanceSink sink) {
        this.file = file;
        this.options = mapping == null ? options : options.with(mapping);
        this.mapping = mapping;
        this.sink = sink;
        this.problems = new Problems(file, sink);
    }

    public ReadOptions options() {
        return options;
    }

    /**
     * Announces the one object that all rows' figures come in, until another is announced for the next table of the file.
     *
     * @param columns the header's name for each of its measures
     */
    public void expect(Counts counts, String... columns) {
        passOnPeriods();
        plausibility = new Plausibility(counts, columns);
        doubts.tell(this);
        doubts = new Doubts(counts, columns);
    }

    /** Announces that the file may have total rows: sums of what is kept are needed to compare. */
    public void expectTotals(Counts counts) {
        reconciled.addAll(totals.reconcile(kept));
        totals.expect(counts);
    }

    /**
     * Announces measures whose rows need not add up to the file's total: a difference is told, and casts no doubt.
     *
     * @param why they need not, as a sentence
     */
    public void expectLooseTotals(Set<Measure> measures, Text why) {
        looseTotals = Set.copyOf(measures);
        whyLoose = why;
    }

    /** Announces that the table may well have no row to keep: that is then no problem. */
    public void expectNoRows() {
        mayBeEmpty = true;
    }

    /**
     * Announces that rows are slices of a day (its hours, devices, networks): a click may fall into another slice than its
     * impression, so that only many such rows are doubtful.
     */
    public void expectSlices() {
        slices = new Slices();
    }

    /** Announces the column that says when a row starts, or null when rows do not say. */
    public void expectDates(@Nullable String column) {
        dateColumn = column;
    }

    /**
     * Announces one more campaign or part of one: all of them are held in memory, rows are not.
     *
     * @throws Refusal when they are more than any report has
     */
    public void newOrigin(int line) {
        if (++origins > MOST_ORIGINS) {
            throw new Refusal(line, manyOrigins(MOST_ORIGINS));
        }
    }

    /** How many fit in memory of so many bytes, with where their rows belong: measured as 2 KB each. */
    static int mostOrigins(long memory) {
        return (int) Math.min(1_000_000, memory / 2_600);
    }

    private static Text manyOrigins(int most) {
        return new Text(
                "up to here the file has more than " + most
                        + " different campaigns and parts of campaigns. Export it by"
                        + " campaign, or in several files.",
                "jusqu'ici, le fichier a plus de " + most
                        + " campagnes et parties de campagnes différentes. Exportez-le"
                        + " par campagne, ou en plusieurs fichiers.");
    }

    /** One row; it is quarantined when it cannot be true. */
    public void row(Origin told, Period period, Counts counts, int line) {
        Origin origin = mapping == null ? told : completed.computeIfAbsent(told, mapping::complete);
        Impossible found = slices == null ? plausibility.check(origin, counts) : plausibility.alone(counts);
        if (slices != null && found == null) {
            slices.see(plausibility.together(origin, counts), line);
        }
        if (found != null) {
            quarantine(line, found.column(), origin, found.text());
            return;
        }
        String money = origin.currency();
        if (origin != lastOrigin && money != null && !Currencies.isCode(money)) {
            quarantine(line, null, origin, Currencies.unknown(money));
            return;
        }
        LocalDate asOf = options.asOf();
        if (asOf != null && period.from().isAfter(asOf)) {
            quarantine(line, dateColumn, origin, future(period.from(), asOf));
            return;
        }
        kept++;
        doubts.see(origin, counts, line);
        if (origin != lastOrigin) {
            note(origin);
        }
        span.add(period);
        totals.add(counts);
        if (period.from().equals(period.to())) {
            sink.row(origin, period, counts, line);
        } else {
            periodRows.add(origin, period, counts, line);
        }
    }

    private void note(Origin origin) {
        lastOrigin = origin;
        String given = origin.currency();
        if (given != null) {
            currenciesDiffer |= currency != null && !currency.equals(given);
            currency = given;
        }
    }

    private static Text future(LocalDate day, LocalDate asOf) {
        return new Text(
                day + " is later than " + asOf + ", the day of this review. The row was set aside; check the date.",
                day + " est postérieur au " + asOf + ", jour de cette revue."
                        + " La ligne a été écartée ; vérifiez la date.");
    }

    /** Sets a row aside; {@code found} is the sentence after the place. */
    public void quarantine(int line, @Nullable String column, @Nullable Origin origin, Text found) {
        quarantined++;
        problems.row(line, column, origin == null ? null : name(origin), found);
    }

    private static @Nullable String name(Origin origin) {
        return origin.campaignId() != null ? origin.campaignId() : origin.campaignName();
    }

    /** A total row, which only repeats: dropped. */
    public void drop() {
        dropped++;
    }

    /**
     * A total row: dropped, and compared with the rows kept at the end, unless the file has one of a higher rank.
     *
     * @param rank the higher, the better it covers exactly the rows of the file
     */
    public void dropTotal(int rank, String label, int line, Counts counts) {
        dropped++;
        totals.reference(rank, label, line, counts);
    }

    /** A total row below a block of rows, or below all: dropped, and compared with the rows that it repeats. */
    public void dropTotalOfBlock(String label, int line, Counts counts) {
        dropped++;
        totals.block(label, line, counts, kept);
    }

    /** Something to know that stops nothing. */
    public void info(int line, @Nullable String column, Text found) {
        problems.add(Severity.INFO, Kind.NOTE, line, column, found);
    }

    /** Something that makes figures doubtful. */
    public void warn(Kind kind, int line, @Nullable String column, Text found) {
        problems.add(Severity.WARNING, kind, line, column, found);
    }

    /** Something that makes the whole file useless. */
    public void refuse(Kind kind, int line, @Nullable String column, Text found) {
        problems.add(Severity.ERROR, kind, line, column, found);
    }

    private void passOnPeriods() {
        periodRows.passOn(sink);
        doubts.tell(this);
        periodRows.tellLost(
                (measure, line, cases) -> warn(Kind.OVERLAP, line, measure.key(), Contradiction.text(measure, cases)));
        periodRows = new PeriodRows();
    }

    /** The account of the file, once all is read. */
    public ImportedFile finish(@Nullable Recognition recognition) {
        passOnPeriods();
        if (slices != null) {
            slices.tell(this);
        }
        if (recognition != null && !mayBeEmpty && kept + dropped + quarantined == 0 && !problems.refused()) {
            warn(Kind.NOTE, 0, null, NO_ROWS);
        }
        reconciled.addAll(totals.reconcile(kept));
        for (Reconciliation total : reconciled) {
            if (!total.agrees() && looseTotals.contains(total.measure())) {
                info(total.line(), null, TotalTexts.differs(total, whyLoose));
            } else if (!total.agrees()) {
                warn(Kind.RECONCILIATION, total.line(), null, TotalTexts.differs(total, quarantined));
            }
        }
        return new ImportedFile(
                file,
                recognition,
                span.period(),
                currenciesDiffer ? null : currency,
                kept,
                dropped,
                quarantined,
                reconciled,
                problems.finish());
    }
}
