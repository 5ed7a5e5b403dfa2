package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads {@code accumulate( LandingPage( ... ); $pages : count( $s ); $pages >= 2 )}, and refuses its code blocks. */
final class AccumulateParser {
    private static final String EXAMPLE = "`accumulate( LandingPage( ..., $s : sessions.value ); $all : sum( $s ) )`";
    private static final Set<String> BLOCKS = Set.of("init", "action", "reverse", "result");

    private final TokenStream in;

    AccumulateParser(TokenStream in) {
        this.in = in;
    }

    static boolean starts(TokenStream in) {
        return in.at("accumulate") && in.peek().isName() && in.peek(1).is("(");
    }

    /**
     * @param pattern reads one pattern
     * @param results reads conditions up to the parenthesis that closes
     */
    Syntax.Pattern read(Supplier<Syntax.Pattern> pattern, Supplier<List<Syntax.Constraint>> results) {
        Token start = in.take();
        in.take();
        refuseOtherSource();
        Syntax.Pattern source = pattern.get();
        if (!in.accept(";")) {
            throw afterSource();
        }
        List<Syntax.Fold> folds = new ArrayList<>();
        do {
            folds.add(fold());
        } while (in.accept(","));
        List<Syntax.Constraint> constraints = in.accept(";") ? results.get() : List.of();
        in.expect(")", "after what `accumulate` works out", "après ce que calcule `accumulate`");
        return new Syntax.Pattern(
                start.at(),
                Quantifier.EACH,
                null,
                new Syntax.Name(start.at(), start.text()),
                constraints,
                new Syntax.Accumulate(source, folds));
    }

    private void refuseOtherSource() {
        Token found = in.peek();
        boolean named = found.isVariable() && in.peek(1).is(":");
        Token type = named ? in.peek(2) : found;
        Token open = named ? in.peek(3) : in.peek(1);
        boolean other = !type.isName()
                || !open.is("(")
                || type.is("accumulate")
                || type.is("acc")
                || type.is("not")
                || type.is("exists")
                || Fold.Kind.of(type.text()).isPresent();
        if (other) {
            throw new Refusal(
                    found.at(),
                    "found `" + found.shown()
                            + "` where the facts of `accumulate` belong. Begin with one plain pattern: " + EXAMPLE
                            + ".",
                    "`" + found.shown()
                            + "` se trouve là où on attend les faits de `accumulate`. Commencez par un seul motif simple : "
                            + EXAMPLE + ".");
        }
    }

    private Refusal afterSource() {
        Token found = in.peek();
        return new Refusal(
                found.at(),
                "found `" + found.shown()
                        + "` after the facts of `accumulate`, which takes one pattern, then `;` and its functions. Write "
                        + EXAMPLE + ".",
                "`" + found.shown()
                        + "` suit les faits de `accumulate`, qui prend un seul motif, puis `;` et ses fonctions. Écrivez "
                        + EXAMPLE + ".");
    }

    private Syntax.Fold fold() {
        Token name = in.peek();
        if (BLOCKS.contains(name.text()) && name.isName()) {
            throw new Refusal(
                    name.at(),
                    "`" + name.text() + "` is code, and a rule file is guidance. Write a function instead: " + EXAMPLE
                            + ".",
                    "`" + name.text()
                            + "` est du code, et un fichier de règles est un guide. Écrivez plutôt une fonction : "
                            + EXAMPLE + ".");
        }
        if (!name.isVariable() || !in.peek(1).is(":")) {
            throw new Refusal(
                    name.at(),
                    "a result of `accumulate` has a name with `$`. Write `$all : sum( $s )`.",
                    "un résultat de `accumulate` porte un nom avec `$`. Écrivez `$all : sum( $s )`.");
        }
        in.take();
        in.take();
        Token function = in.take();
        refuseOther(function);
        in.expect("(", "after `" + function.text() + "`", "après `" + function.text() + "`");
        if (in.at(")")) {
            throw argument(function);
        }
        Expression argument = new ExpressionParser(in).sum();
        if (!in.at(")")) {
            throw argument(function);
        }
        in.take();
        return new Syntax.Fold(
                new Syntax.Name(name.at(), name.text()), new Syntax.Name(function.at(), function.text()), argument);
    }

    private static Refusal argument(Token function) {
        return new Refusal(
                function.at(),
                "`" + function.text() + "` takes one figure of the facts. Write `" + function.text() + "( $s )`.",
                "`" + function.text() + "` prend une seule mesure des faits. Écrivez `" + function.text() + "( $s )`.");
    }

    private static void refuseOther(Token function) {
        if (!function.isName() || Fold.Kind.of(function.text()).isEmpty()) {
            String list = "`" + String.join("`, `", Fold.Kind.spellings()) + "`";
            throw new Refusal(
                    function.at(),
                    "`" + function.shown() + "` is not a function of `accumulate`."
                            + Nearest.hintEn(function.text(), Fold.Kind.spellings()) + " Write one of " + list + ".",
                    "`" + function.shown() + "` n'est pas une fonction de `accumulate`."
                            + Nearest.hintFr(function.text(), Fold.Kind.spellings()) + " Écrivez l'une de " + list
                            + ".");
        }
    }
}
