package dev.boussole.kpi;

import static java.util.stream.Collectors.joining;

import dev.boussole.campaign.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sum of measures of one row, such as {@code revenue - costOfGoods}; a row that lacks one of them has no sum. */
public record Linear(List<Term> terms) {
    private static final List<Linear> ONE = Arrays.stream(Measure.values())
            .map(measure -> new Linear(List.of(new Term(1, measure, null, null))))
            .toList();

    /** @throws IllegalArgumentException if there is no term */
    public Linear {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A sum of measures needs one at least");
        }
        terms = List.copyOf(terms);
    }

    static Linear of(Measure measure) {
        return ONE.get(measure.ordinal());
    }

    static Linear product(Measure measure, Measure times) {
        return new Linear(List.of(new Term(1, measure, times, null)));
    }

    Linear plus(Measure measure) {
        return with(new Term(1, measure, null, null));
    }

    Linear minus(Measure measure) {
        return with(new Term(-1, measure, null, null));
    }

    private Linear with(Term term) {
        return new Linear(Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    /** The measure that is the whole sum, or null when there is more to it. */
    @Nullable
    Measure single() {
        Term term = terms.get(0);
        boolean plain = terms.size() == 1 && term.coefficient() == 1 && term.times() == null && term.over() == null;
        return plain ? term.measure() : null;
    }

    /** What its terms are measured in; those of one sum are measured in the same. */
    Measure.Unit unit() {
        return terms.get(0).measure().unit();
    }

    /** Every measure that a row must have. */
    public Set<Measure> measures() {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (Term term : terms) {
            measures.add(term.measure());
            if (term.times() != null) {
                measures.add(term.times());
            }
            if (term.over() != null) {
                measures.add(term.over());
            }
        }
        return measures;
    }

    /** As a strategist writes it, with the columns of the generic format: {@code revenue - costOfGoods}. */
    public String text() {
        String text = terms.stream().map(Term::text).collect(joining(" "));
        return text.startsWith("+ ") ? text.substring(2) : text;
    }

    /** {@code coefficient * measure * times / over} of one row. */
    public record Term(
            double coefficient,
            Measure measure,
            @Nullable Measure times,
            @Nullable Measure over) {
        private String text() {
            return (coefficient < 0 ? "- " : "+ ")
                    + measure.key()
                    + (times == null ? "" : " * " + times.key())
                    + (over == null ? "" : " / " + over.key());
        }
    }
}
