package dev.boussole.rulebook.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule file as written: the shape is right, the words are not yet looked up. */
final class Syntax {
    private Syntax() {}

    /** @param unread names of rules that cannot be read at all */
    record File(Name packageName, List<Rule> rules, Set<String> unread) {}

    record Name(Position at, String text) {}

    /**
     * @param call null where the advice cannot be read
     * @param lost variables that stand in parts that cannot be read
     */
    record Rule(
            Name name,
            List<Annotation> annotations,
            List<Pattern> patterns,
            @Nullable Call call,
            Set<String> lost,
            boolean damaged) {}

    /** {@code @lever( CRE )}; the value is null for {@code @always}. */
    record Annotation(Position at, String name, @Nullable Token value) {}

    /** @param accumulate what is accumulated; the constraints are those of the results then */
    record Pattern(
            Position at,
            Quantifier quantifier,
            @Nullable Name variable,
            Name type,
            List<Constraint> constraints,
            @Nullable Accumulate accumulate) {}

    record Accumulate(Pattern source, List<Fold> folds) {}

    /** {@code $pages : count( $s )}. */
    record Fold(Name variable, Name function, Expression argument) {}

    /** {@code $limit : value}, or a condition without variable. */
    record Constraint(@Nullable Name variable, Expression expression) {}

    /** {@code advise.refresh("creative").within(7)}. */
    record Call(Position at, List<Link> links) {}

    record Link(Name name, List<Expression> arguments) {}
}
