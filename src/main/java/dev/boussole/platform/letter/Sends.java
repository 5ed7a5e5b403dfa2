package dev.boussole.platform.letter;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Excess;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.letter.Send.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sends of a file; they become rows once all are known, because titles and shop figures are judged together. */
public final class Sends {
    /**
     * A send to fewer people is a test of its sender's, or tells nothing: four openers of nine are any rate between 19 %
     * and 73 % (Wilson, 95 %).
     */
    public static final int FEWEST = 10;
    /** People click up to three times; what follows every link of a mail, at once and often, is a mail scanner. */
    private static final double CLICKS_OF_PEOPLE = 5;

    private static final double CLICKS_THAT_TELL = 100;

    private final String platform;
    private final Intake intake;
    private final List<Send> all = new ArrayList<>();
    private final Rates rates = new Rates();
    private final Map<String, Integer> otherChannels = new TreeMap<>();
    private int otherLine;
    private int few;
    private int fewLine;
    private int scanned;
    private double scannedClicks;
    private int bounceLine;
    private @Nullable String bounceColumn;
    private @Nullable Figure scannedFirst;

    /** @param platform key of the tool */
    public Sends(String platform, Intake intake) {
        this.platform = platform;
        this.intake = intake;
    }

    void add(Send send) {
        all.add(send);
    }

    /** A count and the file's own name for it. */
    public record Counted(double count, String column) {}

    /**
     * A send that was counted from rows of people.
     *
     * @param id empty where there is none, as {@code title} is
     */
    public void add(String title, String id, LocalDate day, int line, Map<Measure, Counted> counted) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        counted.forEach((measure, one) -> figures.put(measure, new Figure(one.count(), line, one.column())));
        Figure sent = figures.get(Measure.EMAIL_SENT);
        if (sent != null && sent.value() < FEWEST) {
            toAFew(line);
        } else {
            add(new Send(
                    line,
                    title,
                    id.isEmpty() ? null : id,
                    null,
                    Period.day(day),
                    null,
                    figures,
                    Double.NaN,
                    List.of()));
        }
    }

    /** The days that the owner says an undated file is of. */
    Optional<Period> givenPeriod() {
        return Optional.ofNullable(intake.options().period());
    }

    /** Sets a send aside; {@code found} is the sentence after the place. */
    void setAside(int line, @Nullable String column, @Nullable String list, Text found) {
        intake.quarantine(line, column, origin(list, "", null), found);
    }

    /** A row that is no e-mail. */
    void otherChannel(String channel, int line) {
        otherLine = otherChannels.isEmpty() ? line : otherLine;
        otherChannels.merge(channel, 1, Integer::sum);
        intake.drop();
    }

    /** A row that sums up the others. */
    public void total() {
        intake.drop();
    }

    void toAFew(int line) {
        fewLine = few++ == 0 ? line : fewLine;
        intake.drop();
    }

    private void clicks(double total, @Nullable Figure clickers) {
        if (clickers != null && total >= CLICKS_THAT_TELL && total > CLICKS_OF_PEOPLE * clickers.value()) {
            if (scanned++ == 0) {
                scannedFirst = clickers;
                scannedClicks = total;
            }
        }
    }

    /** Hands all sends on, and tells what was found on the way. */
    public void finish() {
        boolean sold = all.stream().anyMatch(Sends::sold);
        Map<Measure, String> measured = new EnumMap<>(Measure.class);
        for (Send send : all) {
            send.figures().forEach((measure, figure) -> {
                if (sold || !ofTheShop(measure)) {
                    measured.putIfAbsent(measure, figure.column());
                }
            });
        }
        Counts counts = new Counts(measured.keySet().toArray(Measure[]::new));
        intake.expect(counts, measured.values().toArray(String[]::new));
        Titles titles = new Titles(all);
        for (Send send : all) {
            row(send, titles.of(send), counts);
        }
        tell(sold);
    }

    private static boolean ofTheShop(Measure measure) {
        return measure == Measure.EMAIL_ORDERS || measure == Measure.EMAIL_REVENUE;
    }

    private static boolean sold(Send send) {
        return send.figures().entrySet().stream()
                .anyMatch(figure ->
                        ofTheShop(figure.getKey()) && figure.getValue().value() != 0);
    }

    private void row(Send send, String part, Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            Figure figure = send.figures().get(counts.measure(i));
            counts.set(i, figure == null ? Double.NaN : figure.value());
        }
        Origin origin = origin(send.list(), part, send.currency());
        Optional<Excess> excess = Excess.in(counts);
        Figure tooMany = excess.map(one -> send.figures().get(one.part())).orElse(null);
        Figure among = excess.map(one -> send.figures().get(one.whole())).orElse(null);
        if (excess.isPresent() && tooMany != null && among != null) {
            intake.quarantine(
                    tooMany.line(), tooMany.column(), origin, excess.get().text(tooMany.column(), among.column()));
        } else {
            send.rates().forEach(rates::see);
            clicks(send.totalClicks(), send.figures().get(Measure.EMAIL_CLICKS_UNIQUE));
            intake.row(origin, send.period(), counts, send.line());
        }
    }

    private Origin origin(@Nullable String list, String part, @Nullable String currency) {
        return new Origin(platform, Channel.EMAIL, null, null, list, Breakdown.EMAIL_SEND, part, currency, null);
    }

    /** Says that the file does not split its bounces, so that neither kind is measured. */
    void unsplitBounces(int line, String column) {
        bounceLine = bounceColumn == null ? line : bounceLine;
        bounceColumn = bounceColumn == null ? column : bounceColumn;
    }

    private void tell(boolean sold) {
        rates.tell(intake);
        if (bounceColumn != null) {
            intake.info(bounceLine, bounceColumn, SendTexts.UNSPLIT_BOUNCES);
        }
        if (few > 0) {
            intake.info(fewLine, null, SendTexts.few(few, FEWEST));
        }
        if (!otherChannels.isEmpty()) {
            intake.info(otherLine, null, SendTexts.otherChannels(otherChannels));
        }
        Figure first = scannedFirst;
        if (first != null) {
            intake.info(first.line(), first.column(), SendTexts.scanned(scanned, first.value(), scannedClicks));
        }
        boolean unsold = !sold
                && all.stream()
                        .anyMatch(send -> send.figures().keySet().stream().anyMatch(Sends::ofTheShop));
        if (unsold) {
            intake.info(0, null, SendTexts.NOTHING_SOLD);
        }
    }
}
