package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.mapped.Guess.Doubt;
import dev.boussole.platform.mapped.Vocabulary.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what the columns of a table are. The confidence in percent: 100 for a known name that means one thing, or for
 * nameless days and months; 70 for one that means several; 85 for one letter beside a known name; at most 80 for words in
 * common with one; 60 for days and months under an unknown name. Cells that contradict the name halve it. What is less
 * than 40 is unknown.
 */
final class Guesser {
    private static final int ROWS_SEEN = 500;
    private static final int CELLS_ALONE = 60;
    private static final int HALF = 2;
    private static final int LONGEST_NAME = 80;
    private static final int FEWEST_COLUMNS = 2;

    private final Vocabulary vocabulary;

    Guesser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The line that names most columns, and what they may be; nothing when no line has columns with a known name. */
    Optional<Guessed> guess(Table table) throws IOException {
        Optional<Header> header = best(table.candidates(), vocabulary::exact);
        if (header.isEmpty()) {
            header = best(table.candidates(), vocabulary::match);
        }
        return header.isEmpty() ? Optional.empty() : Optional.of(of(table, header.get()));
    }

    private static Optional<Header> best(List<Header> candidates, Function<String, Match> known) {
        Header best = null;
        int most = 0;
        for (Header candidate : candidates) {
            int score = score(candidate, known);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(Header header, Function<String, Match> known) {
        int named = 0;
        int score = 0;
        for (String name : header.names()) {
            boolean possible = !name.isEmpty() && name.length() <= LONGEST_NAME;
            named += name.isEmpty() ? 0 : 1;
            score += possible ? known.apply(HeaderName.of(name).base()).confidence() : 0;
        }
        return named < FEWEST_COLUMNS ? 0 : score;
    }

    private Guessed of(Table table, Header header) throws IOException {
        List<Evidence> evidence = evidence(table, header);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.names().get(i);
            if (!name.isEmpty() || !evidence.get(i).isEmpty()) {
                guesses.add(one(i, name, evidence.get(i)));
            }
        }
        settle(guesses);
        clicksWithin(guesses);
        return new Guessed(header, once(guesses));
    }

    private static List<Evidence> evidence(Table table, Header header) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        header.names().forEach(name -> evidence.add(new Evidence()));
        try (Rows rows = table.rows(header)) {
            for (int seen = 0; seen < ROWS_SEEN && rows.next(); seen++) {
                Row row = rows.row();
                for (int i = 0; i < Math.min(row.size(), evidence.size()); i++) {
                    String cell = row.cell(i);
                    if (!cell.equals(header.names().get(i)) && !TotalLabel.is(cell)) {
                        evidence.get(i).see(cell);
                    }
                }
            }
        }
        return evidence;
    }

    private Guess one(int place, String name, Evidence cells) {
        boolean nameless = name.isEmpty() || name.matches("(19|20)\\d\\d");
        String shown = name.isEmpty() ? letter(place) : name;
        Match match = nameless
                ? new Match(List.of(), 0)
                : vocabulary.match(HeaderName.of(name).base());
        if (cells.isAddresses()) {
            return new Guess(place, shown, null, 0, List.of(), null, cells);
        }
        if (match.confidence() < Vocabulary.LEAST) {
            return unnamed(place, shown, cells, nameless);
        }
        List<Target> possible = match.targets().stream().filter(cells::allows).toList();
        if (possible.isEmpty()) {
            return contradicted(place, shown, cells, match);
        }
        boolean exact = match.confidence() == Vocabulary.CERTAIN || match.confidence() == Vocabulary.SEVERAL;
        int sure = exact && possible.size() == 1 ? Vocabulary.CERTAIN : match.confidence();
        Doubt doubt = sure == Vocabulary.CERTAIN ? null : possible.size() > 1 ? Doubt.SEVERAL : Doubt.SIMILAR;
        return new Guess(place, shown, possible.get(0), sure, rest(possible), doubt, cells);
    }

    private static List<Target> rest(List<Target> all) {
        return all.subList(1, all.size());
    }

    /** A name like a date's says only that its cells are some; they say which. */
    private static Guess contradicted(int place, String name, Evidence cells, Match match) {
        Target first = match.targets().get(0);
        if (first.isDate() && cells.isMonths()) {
            return new Guess(place, name, Target.of(Target.MONTH), match.confidence(), List.of(), null, cells);
        }
        if (first.isDate() && cells.isFirstsOfMonths()) {
            return new Guess(
                    place,
                    name,
                    Target.of(Target.MONTH),
                    match.confidence() / HALF,
                    List.of(first),
                    Doubt.FIRSTS,
                    cells);
        }
        if (first.name().equals(Target.MONTH) && cells.isDays()) {
            return new Guess(
                    place, name, Target.of(Target.DATE), match.confidence() / HALF, List.of(first), Doubt.CELLS, cells);
        }
        int sure = match.confidence() / HALF;
        return sure < Vocabulary.LEAST
                ? unnamed(place, name, cells, false)
                : new Guess(place, name, first, sure, rest(match.targets()), Doubt.CELLS, cells);
    }

    private static Guess unnamed(int place, String name, Evidence cells, boolean nameless) {
        int sure = nameless ? Vocabulary.CERTAIN : CELLS_ALONE;
        Doubt doubt = nameless ? null : Doubt.NAMELESS;
        if (cells.isMonths()) {
            return new Guess(place, name, Target.of(Target.MONTH), sure, List.of(), doubt, cells);
        }
        if (cells.isFirstsOfMonths()) {
            return new Guess(
                    place,
                    name,
                    Target.of(Target.MONTH),
                    CELLS_ALONE,
                    List.of(Target.of(Target.DATE)),
                    Doubt.FIRSTS,
                    cells);
        }
        if (cells.isDays()) {
            return new Guess(place, name, Target.of(Target.DATE), sure, List.of(), doubt, cells);
        }
        return new Guess(place, name, null, 0, List.of(), cells.isFigures() ? Doubt.UNKNOWN : null, cells);
    }

    /** A shop's revenue and the value of conversions share their names: only what is paid for has conversions. */
    private static void settle(List<Guess> guesses) {
        boolean paid = guesses.stream().anyMatch(one -> one.is("spend") || one.is("impressions") || one.is("clicks"));
        for (int i = 0; i < guesses.size(); i++) {
            Guess one = guesses.get(i);
            boolean either = one.is("revenue") && one.others().equals(List.of(Target.of("conversionValue")));
            if (either && !paid && guesses.stream().noneMatch(other -> other.is("campaignName"))) {
                guesses.set(i, new Guess(one.place(), one.name(), one.target(), 100, List.of(), null, one.evidence()));
            } else if (either) {
                guesses.set(
                        i,
                        new Guess(
                                one.place(),
                                one.name(),
                                one.others().get(0),
                                one.confidence(),
                                List.of(Target.of("revenue")),
                                one.doubt(),
                                one.evidence()));
            }
        }
    }

    private static void clicksWithin(List<Guess> guesses) {
        Guess impressions = find(guesses, "impressions");
        Guess clicks = find(guesses, "clicks");
        if (impressions != null && clicks != null && !clicks.evidence().fitsInto(impressions.evidence())) {
            guesses.replaceAll(
                    one -> one == clicks ? one.with(one.target(), one.confidence() / HALF, Doubt.CELLS) : one);
        }
    }

    private static @Nullable Guess find(List<Guess> guesses, String target) {
        return guesses.stream().filter(one -> one.is(target)).findFirst().orElse(null);
    }

    /** Each target goes to the column that is it most surely; of columns that are as likely it is none. */
    private static List<Guess> once(List<Guess> guesses) {
        List<Guess> bySureness = new ArrayList<>(guesses);
        bySureness.replaceAll(one -> isTied(one, guesses) ? doubted(one, Doubt.TIED) : one);
        bySureness.sort(Comparator.comparingInt(Guess::confidence).reversed());
        Set<String> taken = new HashSet<>();
        List<Guess> settled = new ArrayList<>();
        for (Guess one : bySureness) {
            Target target = one.target();
            if (target == null || target.isShared() || taken.add(target.name())) {
                settled.add(one);
            } else {
                settled.add(second(one, target, taken));
            }
        }
        settled.sort(Comparator.comparingInt(Guess::place));
        return settled;
    }

    private static Guess second(Guess one, Target target, Set<String> taken) {
        for (Target other : one.others()) {
            if (!other.isShared() && taken.add(other.name())) {
                return one.with(other, one.confidence(), one.doubt());
            }
        }
        return doubted(one, Doubt.TAKEN);
    }

    private static boolean isTied(Guess one, List<Guess> all) {
        Target target = one.target();
        return target != null
                && !target.isShared()
                && one.confidence() < Vocabulary.CERTAIN
                && all.stream()
                        .anyMatch(other ->
                                other != one && other.is(target.name()) && other.confidence() == one.confidence());
    }

    private static Guess doubted(Guess one, Doubt why) {
        List<Target> meant = one.target() == null ? List.of() : List.of(one.target());
        return new Guess(one.place(), one.name(), null, 0, meant, why, one.evidence());
    }

    /** The letter that spreadsheets give a column. */
    static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }
}
