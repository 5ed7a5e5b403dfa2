package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the one piece of advice of a rule and its {@code end}. */
final class AdviceParser {
    private final TokenStream in;
    private final Predicate<Refusal> isConsequence;

    /** @param isConsequence whether a mistake only follows from another one that is told already */
    AdviceParser(TokenStream in, Predicate<Refusal> isConsequence) {
        this.in = in;
        this.isConsequence = isConsequence;
    }

    /** Whether the word begins a piece of advice. */
    static boolean starts(Token token) {
        return token.is("advise") || token.is("advice");
    }

    /** What {@code then} says; a mistake in it costs the advice, and the rule's conditions are still checked. */
    Syntax.@Nullable Call read() {
        try {
            Syntax.Call call = call();
            if (!in.accept("end")) {
                ended();
            }
            return call;
        } catch (Refusal refusal) {
            if (!isConsequence.test(refusal)) {
                in.mistake(refusal);
            }
            while (!in.atEnd() && !in.at("end") && !in.atRule()) {
                in.take();
            }
            in.accept("end");
            return null;
        }
    }

    /** Notes that the rule has no {@code end} where the next rule or the end of the file follows. */
    private void ended() {
        if (!in.atEnd() && !in.atRule()) {
            throw Forbidden.consequence(in.peek());
        }
        Token last = in.last();
        in.mistake(new Refusal(
                last.at(),
                "the rule has no `end`. Write `end` on the line after its advice.",
                "la règle n'a pas de `end`. Écrivez `end` à la ligne après son conseil."));
    }

    private Syntax.Call call() {
        Token start = in.peek();
        if (!starts(start)) {
            throw Forbidden.consequence(start);
        }
        in.take();
        List<Syntax.Link> links = new ArrayList<>();
        while (in.accept(".")) {
            links.add(link());
        }
        in.accept(";");
        return new Syntax.Call(start.at(), links);
    }

    private Syntax.Link link() {
        Token name = in.name("a verb", "un verbe");
        in.expect("(", "after `" + name.text() + "`", "après `" + name.text() + "`");
        List<Expression> arguments = new ArrayList<>();
        if (!in.at(")")) {
            do {
                arguments.add(new ExpressionParser(in, !name.is("to")).sum());
            } while (in.accept(","));
        }
        in.expect(")", "after what `" + name.text() + "` takes", "après ce que prend `" + name.text() + "`");
        return new Syntax.Link(new Syntax.Name(name.at(), name.text()), arguments);
    }
}
