package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a rule file: {@code package}, then rules. What the language has no place for is named and refused. */
final class RuleParser {
    private final RuleFile file;
    private final Problems problems;
    private final TokenStream in;

    private RuleParser(RuleFile file, Problems problems, List<Token> tokens) {
        this.file = file;
        this.problems = problems;
        this.in = new TokenStream(tokens);
    }

    /** The file's rules; those that cannot be read are left out, each with a problem. */
    static Syntax.@Nullable File parse(RuleFile file, Problems problems) {
        try {
            return new RuleParser(file, problems, Lexer.tokens(file.text())).file();
        } catch (Refusal refusal) {
            problems.add(file.shown(), refusal.at(), null, refusal.reason());
            return null;
        }
    }

    private Syntax.File file() {
        if (in.atEnd()) {
            throw new Refusal(
                    in.peek().at(),
                    "the file is empty. Begin with `package " + file.packageName() + "` and write a rule.",
                    "le fichier est vide. Commencez par `package " + file.packageName() + "` et écrivez une règle.");
        }
        Syntax.Name packageName = packageName();
        List<Syntax.Rule> rules = new ArrayList<>();
        while (!in.atEnd()) {
            ruleOrProblem(rules);
        }
        return new Syntax.File(packageName, rules);
    }

    private Syntax.Name packageName() {
        Position at = in.expect("package", "at the start of the file", "au début du fichier")
                .at();
        StringBuilder name =
                new StringBuilder(name("a package name", "un nom de paquet").text());
        while (in.accept(".")) {
            name.append('.').append(name("a package name", "un nom de paquet").text());
        }
        in.accept(";");
        return new Syntax.Name(at, name.toString());
    }

    private void ruleOrProblem(List<Syntax.Rule> rules) {
        Token start = in.peek();
        String name = start.is("rule") ? in.peek(1).text() : null;
        try {
            rules.add(rule());
        } catch (Refusal refusal) {
            problems.add(file.shown(), refusal.at(), name, refusal.reason());
            if (in.peek() == start) {
                in.take();
            }
            in.skipToNextRule();
        }
    }

    private Syntax.Rule rule() {
        if (!in.at("rule")) {
            throw Forbidden.statement(in.peek());
        }
        in.take();
        Token name = in.take();
        if (name.kind() != Token.Kind.TEXT) {
            throw new Refusal(
                    name.at(),
                    "a rule's name stands in quotes. Write `rule \"topic.condition\"`.",
                    "le nom d'une règle s'écrit entre guillemets. Écrivez `rule \"sujet.condition\"`.");
        }
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (in.at("@")) {
            annotations.add(annotation());
        }
        if (!in.at("when")) {
            throw Forbidden.attribute(in.peek());
        }
        in.take();
        List<Syntax.Pattern> patterns = patterns();
        in.expect("then", "after the conditions", "après les conditions");
        Syntax.Call call = call();
        in.expect("end", "after the one piece of advice of a rule", "après l'unique conseil d'une règle");
        return new Syntax.Rule(new Syntax.Name(name.at(), name.text()), annotations, patterns, call);
    }

    private Token name(String wantedEn, String wantedFr) {
        if (!in.peek().isName()) {
            throw in.unexpected(wantedEn, wantedFr, "here", "ici");
        }
        return in.take();
    }

    private Syntax.Annotation annotation() {
        Position at = in.take().at();
        Token name = name("a name", "un nom");
        if (!in.accept("(")) {
            return new Syntax.Annotation(at, name.text(), null);
        }
        Token value = in.take();
        boolean literal = value.kind() == Token.Kind.TEXT || value.isName() || value.kind() == Token.Kind.NUMBER;
        if (!literal || !in.at(")")) {
            throw new Refusal(
                    value.at(),
                    "`@" + name.text() + "` takes one word or one quoted text, nothing to work out. Write `@"
                            + name.text() + "( \"...\" )`.",
                    "`@" + name.text() + "` prend un mot ou un texte entre guillemets, rien à calculer. Écrivez `@"
                            + name.text() + "( \"...\" )`.");
        }
        in.take();
        return new Syntax.Annotation(at, name.text(), value);
    }

    private List<Syntax.Pattern> patterns() {
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!in.at("then") && !in.atEnd()) {
            patterns.add(pattern());
            in.accept(",");
            in.accept(";");
        }
        return patterns;
    }

    private static final Map<String, Quantifier> QUANTIFIERS =
            Map.of("not", Quantifier.NOT, "exists", Quantifier.EXISTS);

    private Syntax.Pattern pattern() {
        Token start = in.peek();
        Quantifier quantifier = QUANTIFIERS.get(start.text());
        if (quantifier == null || !start.isName()) {
            return onePattern(start.at(), Quantifier.EACH);
        }
        in.take();
        boolean wrapped = in.at("(") && in.peek(1).isName();
        if (wrapped) {
            in.take();
        }
        Syntax.Pattern pattern = onePattern(start.at(), quantifier);
        if (wrapped) {
            if (!in.at(")")) {
                throw Forbidden.group(in.peek());
            }
            in.take();
        }
        return pattern;
    }

    private Syntax.Pattern onePattern(Position at, Quantifier quantifier) {
        Syntax.Name variable = variable();
        Token type = in.peek();
        if (!type.isName() || !in.peek(1).is("(")) {
            throw Forbidden.condition(in);
        }
        Forbidden.checkPatternName(type);
        in.take();
        in.take();
        List<Syntax.Constraint> constraints = new ArrayList<>();
        if (!in.at(")")) {
            do {
                constraints.add(new Syntax.Constraint(variable(), new ExpressionParser(in).condition()));
            } while (in.accept(","));
        }
        in.expect(
                ")", "after the conditions of `" + type.text() + "`", "après les conditions de `" + type.text() + "`");
        Forbidden.checkAfterPattern(in.peek());
        return new Syntax.Pattern(at, quantifier, variable, new Syntax.Name(type.at(), type.text()), constraints);
    }

    private Syntax.@Nullable Name variable() {
        if (!in.peek().isName() || !in.peek(1).is(":")) {
            return null;
        }
        Token name = in.take();
        in.take();
        if (!name.isVariable()) {
            throw new Refusal(
                    name.at(),
                    "a variable starts with `$`. Write `$" + name.text() + " :`.",
                    "une variable commence par `$`. Écrivez `$" + name.text() + " :`.");
        }
        return new Syntax.Name(name.at(), name.text());
    }

    private Syntax.Call call() {
        Token start = in.peek();
        if (!start.is("advise") && !start.is("advice")) {
            throw Forbidden.consequence(start);
        }
        in.take();
        List<Syntax.Link> links = new ArrayList<>();
        while (in.accept(".")) {
            links.add(link());
        }
        in.accept(";");
        if (!in.at("end")) {
            throw Forbidden.consequence(in.peek());
        }
        return new Syntax.Call(start.at(), links);
    }

    private Syntax.Link link() {
        Token name = name("a verb", "un verbe");
        in.expect("(", "after `" + name.text() + "`", "après `" + name.text() + "`");
        List<Expression> arguments = new ArrayList<>();
        if (!in.at(")")) {
            do {
                arguments.add(new ExpressionParser(in).sum());
            } while (in.accept(","));
        }
        in.expect(")", "after what `" + name.text() + "` takes", "après ce que prend `" + name.text() + "`");
        return new Syntax.Link(new Syntax.Name(name.at(), name.text()), arguments);
    }
}
