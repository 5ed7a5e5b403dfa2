package dev.boussole.kpi;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a KPI comes from measures, as data that both the measuring and the catalogue's pages read. */
public sealed interface Formula {
    /** As a strategist writes it, with the columns of the generic format. */
    String text();

    /** The measures that must have been received; empty when the KPI has other inputs. */
    Set<Measure> measures();

    /** The total of a window. */
    record Sum(Linear linear) implements Formula {
        Sum(Measure measure) {
            this(Linear.of(measure));
        }

        @Override
        public String text() {
            return linear.text();
        }

        @Override
        public Set<Measure> measures() {
            return linear.measures();
        }
    }

    /**
     * {@code offset + factor * sum(numerator) / sum(denominator)}.
     *
     * @param ofMargin whether the numerator is revenue of which the account's gross margin counts
     */
    record Ratio(Linear numerator, Linear denominator, double factor, double offset, boolean ofMargin)
            implements Formula {
        static Ratio of(Linear numerator, Linear denominator) {
            return new Ratio(numerator, denominator, 1, 0, false);
        }

        static Ratio of(Measure numerator, Measure denominator) {
            return of(Linear.of(numerator), Linear.of(denominator));
        }

        static Ratio complement(Measure numerator, Measure denominator) {
            return new Ratio(Linear.of(numerator), Linear.of(denominator), -1, 1, false);
        }

        @Override
        public String text() {
            String ratio = (ofMargin ? "grossMargin * " : "") + FormulaText.ratio(numerator, denominator);
            return FormulaText.affine(ratio, factor, offset);
        }

        @Override
        public Set<Measure> measures() {
            return FormulaText.union(numerator, denominator);
        }
    }

    /** {@code factor * (positive - negative) / answers}: the mean of answers worth 1, 0 or -1. */
    record Score(Measure positive, Measure negative, Measure answers, double factor) implements Formula {
        Linear net() {
            return Linear.of(positive).minus(negative);
        }

        /** Answers that are not 0. */
        Linear decided() {
            return Linear.of(positive).plus(negative);
        }

        Linear all() {
            return Linear.of(answers);
        }

        @Override
        public String text() {
            return FormulaText.affine(FormulaText.ratio(net(), all()), factor, 0);
        }

        @Override
        public Set<Measure> measures() {
            return EnumSet.of(positive, negative, answers);
        }
    }

    /**
     * A figure of people, from a row whose own period is the window: days are never added up.
     *
     * @param denominator null when the figure stands by itself
     */
    record OfPeriod(Measure numerator, @Nullable Measure denominator, double factor) implements Formula {
        @Override
        public String text() {
            return FormulaText.affine(FormulaText.ratio(numerator, denominator), factor, 0);
        }

        @Override
        public Set<Measure> measures() {
            return denominator == null ? EnumSet.of(numerator) : EnumSet.of(numerator, denominator);
        }
    }

    /** {@code factor * numerator / denominator} of the last row that has both. */
    record Latest(Measure numerator, @Nullable Measure denominator, double factor) implements Formula {
        @Override
        public String text() {
            return FormulaText.affine(FormulaText.ratio(numerator, denominator), factor, 0);
        }

        @Override
        public Set<Measure> measures() {
            return denominator == null ? EnumSet.of(numerator) : EnumSet.of(numerator, denominator);
        }
    }

    /**
     * {@code offset + factor * (flow over a month) / (stock when it began)}.
     *
     * @param flow null when it is the stock's own difference over the month
     */
    record Growth(@Nullable Linear flow, Measure stock, double factor, double offset) implements Formula {
        @Override
        public String text() {
            String stockAtStart = stock.key() + " at start";
            String change = flow == null ? stock.key() + " at end - " + stockAtStart : flow.text();
            return FormulaText.affine(FormulaText.bracket(change) + " / " + stockAtStart, factor, offset);
        }

        @Override
        public Set<Measure> measures() {
            Set<Measure> measures = flow == null ? EnumSet.noneOf(Measure.class) : flow.measures();
            measures.add(stock);
            return measures;
        }
    }

    /** From other KPIs or from what the account and the campaign declare. */
    record Derived(String text) implements Formula {
        @Override
        public Set<Measure> measures() {
            return EnumSet.noneOf(Measure.class);
        }
    }

    /** Not computable from the measures of the generic format. */
    record Unmeasured(String text, Text needs) implements Formula {
        @Override
        public Set<Measure> measures() {
            return EnumSet.noneOf(Measure.class);
        }
    }
}
