package dev.boussole.rulebook.language;

import dev.boussole.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what a pattern says into conditions whose every word is known and whose sides can be compared. */
final class ConditionChecker {
    private final FigureChecker figures;
    private final Refusals refusals;

    /** @param refusals takes what is wrong with parts of a condition, so that the other parts are checked as well */
    ConditionChecker(FigureChecker figures, Refusals refusals) {
        this.figures = figures;
        this.refusals = refusals;
    }

    Condition check(Expression expression) {
        if (expression instanceof Expression.Infix infix) {
            return switch (infix.operator()) {
                case "&&" -> new Condition.All(parts(infix, "&&"));
                case "||" -> new Condition.Any(parts(infix, "||"));
                case "+", "-", "*", "/" -> throw noCondition(expression);
                default -> comparison(infix);
            };
        }
        if (expression instanceof Expression.Prefix prefix && prefix.operator().equals("!")) {
            return negation(prefix);
        }
        if (expression instanceof Expression.Among among) {
            return membership(among);
        }
        if (expression instanceof Expression.Path path) {
            return flag(path);
        }
        throw noCondition(expression);
    }

    private List<Condition> parts(Expression.Infix whole, String operator) {
        int before = refusals.broken();
        List<Condition> parts = flat(whole, operator);
        if (refusals.broken() > before) {
            throw Refusal.echo(whole.at());
        }
        return parts;
    }

    private List<Condition> flat(Expression expression, String operator) {
        List<Condition> conditions = new ArrayList<>();
        if (expression instanceof Expression.Infix infix && infix.operator().equals(operator)) {
            conditions.addAll(flat(infix.left(), operator));
            conditions.addAll(flat(infix.right(), operator));
        } else {
            refusals.attempt(() -> check(expression)).ifPresent(conditions::add);
        }
        return conditions;
    }

    private static Refusal noCondition(Expression expression) {
        return new Refusal(
                expression.at(),
                "this is a figure, not a condition. Compare it, as in `ctr.value < 0.01`, or use a flag such as `ctr.falling`.",
                "ceci est une mesure, pas une condition. Comparez-la, comme `ctr.value < 0.01`, ou utilisez un indicateur comme `ctr.falling`.");
    }

    private Condition negation(Expression.Prefix prefix) {
        Condition inner = check(prefix.operand());
        if (!onlyFlags(inner)) {
            throw new Refusal(
                    prefix.at(),
                    "`!` before a comparison would also hold for a missing figure. Write the opposite comparison, such as `>=` for `<`.",
                    "`!` devant une comparaison serait vrai aussi pour une mesure absente. Écrivez la comparaison inverse, comme `>=` pour `<`.");
        }
        return new Condition.Not(inner);
    }

    private static boolean onlyFlags(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(ConditionChecker::onlyFlags);
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().allMatch(ConditionChecker::onlyFlags);
        }
        if (condition instanceof Condition.Not not) {
            return onlyFlags(not.condition());
        }
        return condition instanceof Condition.Flag;
    }

    private Condition flag(Expression.Path path) {
        FigureChecker.Typed typed = figures.check(path);
        if (!typed.flag() || !(typed.figure() instanceof Figure.Reading reading)) {
            throw noCondition(path);
        }
        return new Condition.Flag(reading);
    }

    private Condition comparison(Expression.Infix infix) {
        Operator operator = Operator.of(infix.operator()).orElseThrow(() -> noCondition(infix));
        if (isWord(infix.right(), "null") || isWord(infix.left(), "null")) {
            return presence(infix, operator);
        }
        if (isBoolean(infix.right()) || isBoolean(infix.left())) {
            return truth(infix, operator);
        }
        if (isConstantName(infix.left()) && !isConstantName(infix.right())) {
            return compared(infix, infix.right(), operator.mirrored(), infix.left());
        }
        return compared(infix, infix.left(), operator, infix.right());
    }

    private Condition presence(Expression.Infix infix, Operator operator) {
        Expression asked = isWord(infix.right(), "null") ? infix.left() : infix.right();
        if (operator.ordered()) {
            throw new Refusal(
                    infix.at(),
                    "`null` is neither more nor less than a figure. Write `== null` or `!= null`.",
                    "`null` n'est ni plus ni moins qu'une mesure. Écrivez `== null` ou `!= null`.");
        }
        return new Condition.Presence(figures.check(asked).figure(), operator == Operator.OTHER);
    }

    private Condition truth(Expression.Infix infix, Operator operator) {
        Expression asked = isBoolean(infix.right()) ? infix.left() : infix.right();
        Expression word = asked == infix.left() ? infix.right() : infix.left();
        if (operator.ordered() || !(asked instanceof Expression.Path path)) {
            throw noCondition(infix);
        }
        boolean wanted = isWord(word, "true") == (operator == Operator.EQUAL);
        Condition flag = flag(path);
        return wanted ? flag : new Condition.Not(flag);
    }

    private Condition compared(Expression.Infix infix, Expression left, Operator operator, Expression right) {
        FigureChecker.Typed a = left(left, right);
        if (a.flag()) {
            throw new Refusal(
                    left.at(),
                    "this flag holds or does not; it has no size. Write it alone, or with `!` before it.",
                    "cet indicateur est vrai ou non ; il n'a pas de taille. Écrivez-le seul, ou précédé de `!`.");
        }
        if (isWord(a.type())) {
            refuseOrder(infix, operator);
            return constantOrPeer(a, operator, right);
        }
        FigureChecker.Typed b = figures.check(right);
        if (isWord(b.type()) && !isWord(a.type())) {
            refuseOrder(infix, operator);
            return constantOrPeer(b, operator.mirrored(), left);
        }
        if (a.type() != b.type() || a.type() == java.time.LocalDate.class) {
            throw mismatch(infix, a.type(), b.type());
        }
        if (a.type() == String.class) {
            refuseOrder(infix, operator);
        }
        if (a.figure() instanceof Figure.Constant && b.figure() instanceof Figure.Constant) {
            throw new Refusal(
                    infix.at(),
                    "both sides are fixed, so this always says the same. Compare with a figure of the fact.",
                    "les deux côtés sont fixes, donc ceci dit toujours la même chose. Comparez avec une mesure du fait.");
        }
        return new Condition.Comparison(a.figure(), operator, b.figure());
    }

    /** The left side; when it is wrong, the right side is looked at as well. */
    private FigureChecker.Typed left(Expression left, Expression right) {
        try {
            return figures.check(left);
        } catch (Refusal refusal) {
            if (!isConstantName(right)) {
                refusals.attempt(() -> figures.check(right));
            }
            throw refusal;
        }
    }

    private Condition constantOrPeer(FigureChecker.Typed word, Operator operator, Expression other) {
        if (isConstantName(other) || other instanceof Expression.Literal) {
            return new Condition.Comparison(word.figure(), operator, new Figure.Constant(constant(word.type(), other)));
        }
        FigureChecker.Typed peer = figures.check(other);
        if (peer.type() != word.type()) {
            throw mismatch(other, word.type(), peer.type());
        }
        return new Condition.Comparison(word.figure(), operator, peer.figure());
    }

    private static void refuseOrder(Expression.Infix infix, Operator operator) {
        if (operator.ordered()) {
            throw new Refusal(
                    infix.at(),
                    "words are not more or less than each other. Write `==`, `!=` or `in ( ... )`.",
                    "des mots ne sont ni plus ni moins l'un que l'autre. Écrivez `==`, `!=` ou `in ( ... )`.");
        }
    }

    private Condition membership(Expression.Among among) {
        FigureChecker.Typed typed = figures.check(among.operand());
        List<Object> options = new ArrayList<>();
        int before = refusals.broken();
        for (Expression option : among.options()) {
            refusals.attempt(() -> option(typed.type(), option)).ifPresent(options::add);
        }
        if (refusals.broken() > before) {
            throw Refusal.echo(among.at());
        }
        return new Condition.Membership(typed.figure(), List.copyOf(options), among.negated());
    }

    private Object option(Class<?> type, Expression option) {
        if (isWord(type)) {
            return constant(type, option);
        }
        FigureChecker.Typed value = figures.check(option);
        if (value.type() != type || !(value.figure() instanceof Figure.Constant constant)) {
            throw mismatch(option, type, value.type());
        }
        return constant.value();
    }

    private static Object constant(Class<?> type, Expression written) {
        String word = written instanceof Expression.Path path
                ? path.shown()
                : written instanceof Expression.Literal literal
                        ? literal.token().text()
                        : "?";
        boolean quoted = written instanceof Expression.Literal;
        if (type == Kpi.class) {
            return Kpi.of(quoted ? word : word.toLowerCase(Locale.ROOT))
                    .orElseThrow(
                            () -> unknownConstant(written, quoted ? word : word.toLowerCase(Locale.ROOT), kpiKeys()));
        }
        List<Object> constants = List.of(type.getEnumConstants());
        List<String> names = constants.stream().map(ConditionChecker::name).toList();
        int at = quoted ? -1 : names.indexOf(word);
        if (at < 0) {
            throw unknownConstant(written, quoted ? "\"" + word + "\"" : word, names);
        }
        return constants.get(at);
    }

    /** Whether figures of the type are words of a list. */
    static boolean isWord(Class<?> type) {
        return type.isEnum() || type == Kpi.class;
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    private static List<String> kpiKeys() {
        return Kpi.catalogue().stream().map(Kpi::key).toList();
    }

    private static Refusal unknownConstant(Expression at, String word, List<String> known) {
        String list = known.size() > 20
                ? ""
                : " " + known.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + ".";
        String bare = word.replace("\"", "");
        return new Refusal(
                at.at(),
                "`" + word + "` is not one of the words that stand here." + Nearest.hintEn(bare, known)
                        + (list.isEmpty() ? "" : " Write one of" + list),
                "`" + word + "` n'est pas un des mots possibles ici." + Nearest.hintFr(bare, known)
                        + (list.isEmpty() ? "" : " Écrivez l'un de" + list));
    }

    private static Refusal mismatch(Expression at, Class<?> left, Class<?> right) {
        return new Refusal(
                at.at(),
                kindEn(left) + " cannot be compared with " + kindEn(right) + ". Compare like with like.",
                kindFr(left) + " ne se compare pas à " + kindFr(right) + ". Comparez des choses de même nature.");
    }

    private static String kindEn(Class<?> type) {
        return type == Double.class
                ? "a number"
                : type == String.class
                        ? "a text"
                        : isWord(type) ? "a word of a list" : type == boolean.class ? "a flag" : "a date";
    }

    private static String kindFr(Class<?> type) {
        return type == Double.class
                ? "un nombre"
                : type == String.class
                        ? "un texte"
                        : isWord(type) ? "un mot d'une liste" : type == boolean.class ? "un indicateur" : "une date";
    }

    private static boolean isWord(@Nullable Expression expression, String word) {
        return expression instanceof Expression.Literal literal
                && literal.token().is(word);
    }

    private static boolean isBoolean(Expression expression) {
        return isWord(expression, "true") || isWord(expression, "false");
    }

    /** A bare word in capitals: {@code PAID_SOCIAL}. */
    private static boolean isConstantName(Expression expression) {
        return expression instanceof Expression.Path path
                && path.names().size() == 1
                && path.names()
                        .get(0)
                        .text()
                        .chars()
                        .allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
    }
}
