package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file: {@code package}, then rules. What the language has no place for is named and refused; reading goes on
 * behind it, so that all mistakes of a file are found in one run.
 */
final class RuleParser {
    private static final int FILE_MAX = 1_000_000;
    private static final int PATTERNS_MAX = 50;
    private static final int CONDITIONS_MAX = 200;
    private static final Set<String> CONSTRAINT_END = Set.of(",", ")");
    private static final Map<String, Quantifier> QUANTIFIERS =
            Map.of("not", Quantifier.NOT, "exists", Quantifier.EXISTS);

    private final RuleFile file;
    private final Problems problems;
    private final Lexer.Words words;
    private final TokenStream in;
    private final Set<String> unread = new LinkedHashSet<>();
    private Set<String> lost = new LinkedHashSet<>();

    private RuleParser(RuleFile file, Problems problems, Lexer.Words words) {
        this.file = file;
        this.problems = problems;
        this.words = words;
        this.in = new TokenStream(words.tokens());
    }

    /** The file's rules; those that cannot be read are left out, each with a problem. */
    static Syntax.@Nullable File parse(RuleFile file, Problems problems) {
        try {
            if (file.text().length() > FILE_MAX) {
                throw new Refusal(
                        new Position(1, 1),
                        "the file has more than 1,000,000 characters. Split it by topic.",
                        "le fichier a plus de 1 000 000 de caractères. Séparez-le par sujet.");
            }
            return new RuleParser(file, problems, Lexer.words(file.text())).file();
        } catch (Refusal refusal) {
            problems.syntax(file.shown(), refusal.at(), null, refusal.reason());
            return null;
        }
    }

    private Syntax.File file() {
        if (in.atEnd() && words.mistakes().isEmpty()) {
            throw new Refusal(
                    in.peek().at(),
                    "the file is empty. Begin with `package " + file.packageName() + "` and write a rule.",
                    "le fichier est vide. Commencez par `package " + file.packageName() + "` et écrivez une règle.");
        }
        words.mistakes().forEach(mistake -> problems.syntax(file.shown(), mistake.at(), null, mistake.reason()));
        Syntax.Name packageName = packageName();
        List<Syntax.Rule> rules = new ArrayList<>();
        while (!in.atEnd()) {
            ruleOrProblem(rules);
        }
        return new Syntax.File(packageName, rules, unread);
    }

    private Syntax.Name packageName() {
        while (!in.atEnd() && Forbidden.isStatement(in.peek())) {
            refused(Forbidden.statement(in.peek()), null);
            in.take();
            skipStatement("package");
        }
        if (!in.at("package")) {
            Token found = in.peek();
            refused(
                    new Refusal(
                            found.at(),
                            "found `" + found.shown()
                                    + "` where `package` belongs, at the start of the file. Write `package "
                                    + file.packageName() + "` there.",
                            "`" + found.shown()
                                    + "` se trouve là où on attend `package`, au début du fichier. Écrivez-y `package "
                                    + file.packageName() + "`."),
                    null);
            skipStatement("package");
            if (!in.at("package")) {
                return new Syntax.Name(found.at(), file.packageName());
            }
        }
        Position at = in.take().at();
        StringBuilder name =
                new StringBuilder(name("a package name", "un nom de paquet").text());
        while (in.accept(".")) {
            name.append('.').append(name("a package name", "un nom de paquet").text());
        }
        in.accept(";");
        return new Syntax.Name(at, name.toString());
    }

    /** Goes on with the next rule, statement or {@code word}. */
    private void skipStatement(String word) {
        while (!in.atEnd()
                && !in.at(word)
                && !in.atRule()
                && !(Forbidden.isStatement(in.peek())
                        && in.peek().at().line() > in.last().at().line())) {
            in.take();
        }
    }

    private void ruleOrProblem(List<Syntax.Rule> rules) {
        Token start = in.peek();
        int from = in.mark();
        String name = in.atRule() ? in.peek(1).text() : null;
        lost = new LinkedHashSet<>();
        try {
            if (!in.at("rule")) {
                throw Forbidden.statement(start);
            }
            Syntax.Rule rule = rule();
            boolean damaged =
                    rule.call() == null || wordMistakes(start.at(), in.peek().at());
            for (Refusal mistake : in.takeMistakes()) {
                refused(mistake, rule.name().text());
                damaged = true;
            }
            rules.add(new Syntax.Rule(rule.name(), rule.annotations(), rule.patterns(), rule.call(), lost, damaged));
        } catch (Refusal refusal) {
            if (name != null) {
                unread.add(name);
            }
            in.takeMistakes().forEach(mistake -> refused(mistake, name));
            if (!follows(start.at(), refusal.at())) {
                refused(refusal, name);
            }
            if (in.mark() == from) {
                in.take();
            }
            skipStatement("rule");
        }
    }

    private void refused(Refusal refusal, @Nullable String rule) {
        problems.syntax(file.shown(), refusal.at(), rule, refusal.reason());
    }

    /** Whether a word between two places is wrong. */
    private boolean wordMistakes(Position from, Position to) {
        return words.mistakes().stream().anyMatch(mistake -> isBetween(from, mistake.at(), to));
    }

    /** Whether a text that never ends stands before a mistake in the same rule: then the mistake is its consequence. */
    private boolean follows(Position from, Position mistake) {
        return words.open().stream().anyMatch(open -> isBetween(from, open, mistake));
    }

    private static boolean isBetween(Position from, Position at, Position to) {
        return before(from, at) && before(at, to);
    }

    private static boolean before(Position first, Position second) {
        return first.line() < second.line() || (first.line() == second.line() && first.column() <= second.column());
    }

    private Syntax.Rule rule() {
        in.take();
        Syntax.Name name = ruleName();
        List<Syntax.Annotation> annotations = annotations();
        if (!in.accept("when")) {
            Token found = in.peek();
            boolean condition = QUANTIFIERS.containsKey(found.text()) || startsPattern();
            if (!condition) {
                throw Forbidden.attribute(found);
            }
            in.mistake(Forbidden.attribute(found));
        }
        List<Syntax.Pattern> patterns = patterns();
        if (!in.accept("then")) {
            Token found = in.peek();
            Refusal missing = in.unexpected("`then`", "`then`", "after the conditions", "après les conditions");
            if (!isAdvice(found)) {
                throw missing;
            }
            in.mistake(missing);
        }
        return new Syntax.Rule(name, annotations, patterns, callOrNull(), lost, false);
    }

    private Syntax.Name ruleName() {
        Token name = in.take();
        if (name.kind() == Token.Kind.TEXT) {
            return new Syntax.Name(name.at(), name.text());
        }
        Refusal unquoted = new Refusal(
                name.at(),
                "a rule's name stands in quotes. Write `rule \"topic.condition\"`.",
                "le nom d'une règle s'écrit entre guillemets. Écrivez `rule \"sujet.condition\"`.");
        if (!name.isName()) {
            throw unquoted;
        }
        in.mistake(unquoted);
        StringBuilder text = new StringBuilder(name.text());
        while ((in.at(".") || in.at("-")) && in.peek(1).isName()) {
            text.append(in.take().text()).append(in.take().text());
        }
        return new Syntax.Name(name.at(), text.toString());
    }

    private List<Syntax.Annotation> annotations() {
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (in.at("@") || Forbidden.isAttribute(in.peek())) {
            if (in.at("@")) {
                annotations.add(annotation());
            } else {
                Token attribute = in.take();
                in.mistake(Forbidden.attribute(attribute));
                while (!in.atEnd() && !in.at("@") && !in.at("when") && !in.at("then") && !in.atRule()) {
                    in.take();
                }
            }
        }
        return annotations;
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
            in.mistake(new Refusal(
                    value.at(),
                    "`@" + name.text() + "` takes one word or one quoted text, nothing to work out. Write `@"
                            + name.text() + "( \"...\" )`.",
                    "`@" + name.text() + "` prend un mot ou un texte entre guillemets, rien à calculer. Écrivez `@"
                            + name.text() + "( \"...\" )`."));
            int depth = value.is("(") ? 2 : value.is(")") ? 0 : 1;
            while (depth > 0 && !in.atEnd() && !in.at("when") && !in.at("then") && !in.at("@") && !in.atRule()) {
                depth += in.at("(") ? 1 : in.at(")") ? -1 : 0;
                in.take();
            }
            return new Syntax.Annotation(at, name.text(), literal ? value : new Token(Token.Kind.TEXT, "", value.at()));
        }
        in.take();
        return new Syntax.Annotation(at, name.text(), value);
    }

    private List<Syntax.Pattern> patterns() {
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!in.at("then") && !in.atEnd() && !isAdvice(in.peek()) && !in.at("end") && !in.atRule()) {
            int start = in.mark();
            try {
                if (patterns.size() == PATTERNS_MAX) {
                    throw new Refusal(
                            in.peek().at(),
                            "more than " + PATTERNS_MAX + " patterns in one rule. Split the rule.",
                            "plus de " + PATTERNS_MAX + " motifs dans une règle. Séparez la règle.");
                }
                patterns.add(pattern());
                in.accept(",");
                in.accept(";");
            } catch (Refusal refusal) {
                if (!follows(new Position(1, 1), refusal.at())) {
                    in.mistake(refusal);
                }
                skipPattern(start);
                if (patterns.size() == PATTERNS_MAX) {
                    in.skipTo(Set.of());
                }
            }
        }
        return patterns;
    }

    /** Goes on behind a pattern that cannot be read, and notes the variables in it. */
    private void skipPattern(int start) {
        in.reset(start);
        int depth = 0;
        boolean opened = false;
        while (!in.atEnd() && !in.at("then") && !in.at("end") && !in.atRule() && !isAdvice(in.peek())) {
            boolean next =
                    in.mark() > start && depth == 0 && opened && (startsPattern() || in.at("not") || in.at("exists"));
            if (next) {
                return;
            }
            Token token = in.take();
            if (token.isVariable() && in.at(":")) {
                lost.add(token.text());
            }
            opened |= token.is("(");
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    /** {@code Campaign(} or {@code $c : Campaign(}, with a fact that there is. */
    private boolean startsPattern() {
        if (AccumulateParser.starts(in)) {
            return true;
        }
        int type = in.peek(1).is(":") ? 2 : 0;
        return in.peek(type).isName()
                && in.peek(type + 1).is("(")
                && FactType.of(in.peek(type).text()).isPresent();
    }

    private Syntax.Pattern pattern() {
        Token start = in.peek();
        if (AccumulateParser.starts(in)) {
            Syntax.Pattern accumulate =
                    new AccumulateParser(in).read(() -> onePattern(in.peek().at(), Quantifier.EACH), this::results);
            Forbidden.checkAfterPattern(in);
            return accumulate;
        }
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
            constraints(constraints);
        }
        closed(type);
        Forbidden.checkAfterPattern(in);
        return new Syntax.Pattern(at, quantifier, variable, new Syntax.Name(type.at(), type.text()), constraints, null);
    }

    /** What is asked of the results of an {@code accumulate}. */
    private List<Syntax.Constraint> results() {
        List<Syntax.Constraint> constraints = new ArrayList<>();
        constraints(constraints);
        return constraints;
    }

    private void constraints(List<Syntax.Constraint> constraints) {
        do {
            if (constraints.size() == CONDITIONS_MAX) {
                throw new Refusal(
                        in.peek().at(),
                        "more than " + CONDITIONS_MAX + " conditions in one pattern. Split the rule.",
                        "plus de " + CONDITIONS_MAX + " conditions dans un motif. Séparez la règle.");
            }
            if (in.at(")") && in.last().is(",")) {
                in.mistake(new Refusal(
                        in.last().at(),
                        "nothing follows this `,`. Remove it, or write the next condition.",
                        "rien ne suit cette `,`. Supprimez-la, ou écrivez la condition suivante."));
                return;
            }
            constraint(constraints);
            if (commaMissing()) {
                Token next = in.peek();
                in.mistake(new Refusal(
                        next.at(),
                        "two conditions without anything between them. Write `,` before `" + next.text() + "`.",
                        "deux conditions sans rien entre elles. Écrivez `,` avant `" + next.text() + "`."));
                constraint(constraints);
            }
        } while (in.accept(","));
    }

    /** {@code active ctr.falling}: a path follows that is neither a call nor the next pattern. */
    private boolean commaMissing() {
        Token next = in.peek();
        if (!next.isName()
                || Forbidden.isWord(next)
                || isAdvice(next)
                || in.peek(1).is("(")
                || in.peek(1).is(":")) {
            return false;
        }
        Token after = in.peek(1);
        return after.is(".")
                || after.is(",")
                || after.is(")")
                || after.is("==")
                || after.is("!=")
                || after.is("<")
                || after.is(">")
                || after.is("<=")
                || after.is(">=");
    }

    /** One condition; a mistake in it costs this condition, and the next one is read. */
    private void constraint(List<Syntax.Constraint> constraints) {
        int start = in.mark();
        try {
            constraints.add(new Syntax.Constraint(variable(), new ExpressionParser(in).condition()));
            if (in.at("%") || in.at("++") || in.at("--") || in.at("?.") || in.at("!.") || in.at("::")) {
                throw in.unexpected("`,` or `)`", "`,` ou `)`", "after a condition", "après une condition");
            }
        } catch (Refusal refusal) {
            int reached = in.mark();
            in.reset(start);
            if (in.peek().isVariable() && in.peek(1).is(":")) {
                lost.add(in.peek().text());
            }
            if (!in.skipTo(CONSTRAINT_END)) {
                in.reset(reached);
                throw refusal;
            }
            in.mistake(refusal);
        }
    }

    /** The {@code )} of a pattern; where it is missing and the next thing is clear, reading goes on. */
    private void closed(Token type) {
        if (in.accept(")")) {
            return;
        }
        Refusal missing = in.unexpected(
                "`)`",
                "`)`",
                "after the conditions of `" + type.text() + "`",
                "après les conditions de `" + type.text() + "`");
        boolean clear = in.at("then") || in.at("not") || in.at("exists") || startsPattern() || isAdvice(in.peek());
        if (!clear) {
            throw missing;
        }
        in.mistake(missing);
    }

    private Syntax.@Nullable Name variable() {
        if (!in.peek().isName() || !in.peek(1).is(":")) {
            return null;
        }
        Token name = in.take();
        in.take();
        if (!name.isVariable()) {
            in.mistake(new Refusal(
                    name.at(),
                    "a variable starts with `$`. Write `$" + name.text() + " :`.",
                    "une variable commence par `$`. Écrivez `$" + name.text() + " :`."));
        }
        return new Syntax.Name(name.at(), name.text());
    }

    private static boolean isAdvice(Token token) {
        return token.is("advise") || token.is("advice");
    }

    /** What {@code then} says; a mistake in it costs the advice, and the rule's conditions are still checked. */
    private Syntax.@Nullable Call callOrNull() {
        try {
            Syntax.Call call = call();
            if (!in.accept("end")) {
                ended();
            }
            return call;
        } catch (Refusal refusal) {
            if (!follows(new Position(1, 1), refusal.at())) {
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
        if (!isAdvice(start)) {
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
        Token name = name("a verb", "un verbe");
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
