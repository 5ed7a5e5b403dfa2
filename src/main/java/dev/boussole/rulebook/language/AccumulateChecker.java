package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;

/** Checks the functions of an {@code accumulate}, and names their results. */
final class AccumulateChecker {
    private static final Figure EVERY = new Figure.Constant(1.0);

    private final Names names;
    private final Names inside;
    private final FactPattern source;

    /**
     * @param names takes the results
     * @param inside also knows what the source names
     */
    AccumulateChecker(Names names, Names inside, FactPattern source) {
        this.names = names;
        this.inside = inside;
        this.source = source;
    }

    Accumulation check(List<Syntax.Fold> written) {
        List<Fold> folds = new ArrayList<>();
        for (Syntax.Fold fold : written) {
            folds.add(fold(fold, folds.size()));
        }
        return new Accumulation(source, folds);
    }

    private Fold fold(Syntax.Fold written, int index) {
        Fold.Kind kind = Fold.Kind.of(written.function().text()).orElseThrow();
        if (kind == Fold.Kind.COUNT && isFact(written.argument())) {
            return named(written, index, kind, source.type().spelling(), EVERY);
        }
        refuseForeign(written, written.argument());
        FigureChecker figures = new FigureChecker(inside, source.place(), source.type());
        FigureChecker.Typed typed = figures.check(written.argument());
        refuseForeign(written, typed.figure());
        if (kind != Fold.Kind.COUNT && !typed.number()) {
            throw new Refusal(
                    written.argument().at(),
                    "`" + kind.spelling()
                            + "` calculates with numbers only. Write a figure such as `sessions.value`, or `count`.",
                    "`" + kind.spelling()
                            + "` ne calcule qu'avec des nombres. Écrivez une mesure comme `sessions.value`, ou `count`.");
        }
        return named(written, index, kind, label(typed.figure()), typed.figure());
    }

    private Fold named(Syntax.Fold written, int index, Fold.Kind kind, String of, Figure figure) {
        String name = written.variable().text();
        String label = kind.spelling() + "( " + of + " )";
        names.figure(
                written.variable(),
                new Figure.Reading(
                        source.place(), false, FactType.ACCUMULATION, new Property.OfResult(index, name, label)));
        return new Fold(name, label, kind, figure);
    }

    /** {@code count( $p )}, where {@code $p} is the fact itself. */
    private boolean isFact(Expression argument) {
        return argument instanceof Expression.Path path
                && path.names().size() == 1
                && inside.fact(path.shown())
                        .filter(fact -> fact.place() == source.place())
                        .isPresent();
    }

    /** Figures of the facts have been named in their pattern, as in DRL. */
    private static void refuseForeign(Syntax.Fold written, Expression argument) {
        if (argument instanceof Expression.Path path && !path.isVariable()) {
            throw foreign(written, path);
        } else if (argument instanceof Expression.Prefix prefix) {
            refuseForeign(written, prefix.operand());
        } else if (argument instanceof Expression.Infix infix) {
            refuseForeign(written, infix.left());
            refuseForeign(written, infix.right());
        }
    }

    /** What stands for the same in every fact is no figure of the facts. */
    private static void refuseForeign(Syntax.Fold written, Figure figure) {
        boolean[] of = {false, false};
        figure.visit(part -> {
            if (part instanceof Figure.Reading reading) {
                of[reading.own() ? 0 : 1] = true;
            }
        });
        if (of[1] || !of[0]) {
            throw foreign(written, written.argument());
        }
    }

    private static Refusal foreign(Syntax.Fold written, Expression at) {
        return new Refusal(
                at.at(),
                "`" + written.function().text()
                        + "` works on figures of the facts that are accumulated. Name one in their pattern, such as `$s : sessions.value`, and calculate with other figures afterwards.",
                "`" + written.function().text()
                        + "` travaille sur des mesures des faits cumulés. Nommez-en une dans leur motif, comme `$s : sessions.value`, et calculez avec d'autres mesures ensuite.");
    }

    private static String label(Figure figure) {
        if (figure instanceof Figure.Reading reading) {
            return reading.type().spelling() + "." + reading.property().spelling();
        }
        if (figure instanceof Figure.Arithmetic sum) {
            return operand(sum.left()) + " " + sum.operator() + " " + operand(sum.right());
        }
        return figure instanceof Figure.Limit limit
                ? limit.variable()
                : String.valueOf(((Figure.Constant) figure).value());
    }

    private static String operand(Figure figure) {
        return figure instanceof Figure.Arithmetic ? "(" + label(figure) + ")" : label(figure);
    }
}
