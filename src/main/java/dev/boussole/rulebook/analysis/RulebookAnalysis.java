package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that can be said about a rulebook that loads, before any data. */
public final class RulebookAnalysis {
    private RulebookAnalysis() {}

    /**
     * The remarks in the order of {@link Remark#ORDER}.
     *
     * @param files the texts that the rulebook was made of, tests included, by path under its folder
     */
    public static List<Remark> of(RuleBook book, Map<String, String> files) {
        return of(book, files, Firings.NONE);
    }

    /**
     * The same with what came of running the rules.
     *
     * @param firings on which situations each rule fired
     */
    public static List<Remark> of(RuleBook book, Map<String, String> files, Firings firings) {
        return of(book, files, firings, new Memory());
    }

    /**
     * The same for whoever asks again and again while a rulebook is being edited.
     *
     * @param memory of what was asked before
     */
    public static List<Remark> of(RuleBook book, Map<String, String> files, Firings firings, Memory memory) {
        Book analysed = Book.of(book, files);
        List<Rule> makers = Open.without(book.rules()).stream()
                .filter(rule -> rule.action().makesFinding())
                .toList();
        List<Remark> remarks = new ArrayList<>();
        remarks.addAll(Unused.in(analysed));
        remarks.addAll(VetoCycles.in(analysed));
        remarks.addAll(BareFigures.in(analysed));
        remarks.addAll(Impossible.in(analysed, makers, memory));
        remarks.addAll(Repeated.in(analysed, makers));
        remarks.addAll(Contradictions.in(analysed, makers));
        remarks.addAll(Practice.in(analysed, firings));
        remarks.sort(Remark.ORDER);
        return List.copyOf(remarks);
    }
}
