package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file: {@code package}, then rules. What the language has no place for is named and refused; reading goes on
 * behind it, so that all mistakes of a file are found in one run.
 */
final class RuleParser {
    private static final int FILE_MAX = 1_000_000;

    private final RuleFile file;
    private final Problems problems;
    private final Lexer.Words words;
    private final TokenStream in;
    private final Set<String> unread = new LinkedHashSet<>();

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
                new StringBuilder(in.name("a package name", "un nom de paquet").text());
        while (in.accept(".")) {
            name.append('.')
                    .append(in.name("a package name", "un nom de paquet").text());
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
            rules.add(new Syntax.Rule(
                    rule.name(), rule.annotations(), rule.patterns(), rule.call(), rule.lost(), damaged));
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

    /** The same for a mistake anywhere in the file. */
    private boolean followsOpenText(Refusal mistake) {
        return follows(new Position(1, 1), mistake.at());
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
        PatternParser conditions = new PatternParser(in, this::followsOpenText);
        if (!in.accept("when")) {
            Token found = in.peek();
            if (!conditions.starts()) {
                throw Forbidden.attribute(found);
            }
            in.mistake(Forbidden.attribute(found));
        }
        List<Syntax.Pattern> patterns = conditions.read();
        if (!in.accept("then")) {
            Token found = in.peek();
            Refusal missing = in.unexpected("`then`", "`then`", "after the conditions", "après les conditions");
            if (!AdviceParser.starts(found)) {
                throw missing;
            }
            in.mistake(missing);
        }
        return new Syntax.Rule(
                name,
                annotations,
                patterns,
                new AdviceParser(in, this::followsOpenText).read(),
                conditions.lost(),
                false);
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

    private Syntax.Annotation annotation() {
        Position at = in.take().at();
        Token name = in.name("a name", "un nom");
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
}
