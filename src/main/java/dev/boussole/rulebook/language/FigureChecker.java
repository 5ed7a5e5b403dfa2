package dev.boussole.rulebook.language;

import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up the words of figures: which fact, which KPI, which property. */
final class FigureChecker {
    /** A figure and what kind of thing it is: {@code Double}, {@code String}, an enum, {@code boolean} or a date. */
    record Typed(Figure figure, Class<?> type) {
        boolean number() {
            return type == Double.class;
        }

        boolean flag() {
            return type == boolean.class || type == Boolean.class;
        }
    }

    private final Names names;
    private final int place;
    private final @Nullable FactType own;
    private final boolean inside;

    /** @param own the type of the pattern that is being read, or null in {@code then} */
    FigureChecker(Names names, int place, @Nullable FactType own) {
        this(names, place, own, own != null);
    }

    /** @param inside whether figures of pattern {@code place} are read from the fact under test */
    FigureChecker(Names names, int place, @Nullable FactType own, boolean inside) {
        this.names = names;
        this.place = place;
        this.own = own;
        this.inside = inside;
    }

    Typed check(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Expression.Path path) {
            return path(path);
        }
        if (expression instanceof Expression.Prefix prefix && prefix.operator().equals("-")) {
            Figure zero = new Figure.Constant(0.0);
            Figure operand = number(prefix.operand()).figure();
            return operand instanceof Figure.Constant constant
                    ? new Typed(new Figure.Constant(-(Double) constant.value()), Double.class)
                    : new Typed(new Figure.Arithmetic('-', zero, operand), Double.class);
        }
        if (expression instanceof Expression.Infix infix && "+-*/".contains(infix.operator())) {
            return new Typed(
                    new Figure.Arithmetic(
                            infix.operator().charAt(0),
                            number(infix.left()).figure(),
                            number(infix.right()).figure()),
                    Double.class);
        }
        throw new Refusal(
                expression.at(),
                "a condition stands where a figure belongs. Write a number or a path such as `ctr.value`.",
                "une condition se trouve à la place d'une mesure. Écrivez un nombre ou un chemin comme `ctr.value`.");
    }

    private Typed number(Expression expression) {
        Typed typed = check(expression);
        if (!typed.number()) {
            throw new Refusal(
                    expression.at(),
                    "only numbers can be calculated with. Write a figure such as `cpa.value`.",
                    "on ne calcule qu'avec des nombres. Écrivez une mesure comme `cpa.value`.");
        }
        return typed;
    }

    private static Typed literal(Expression.Literal literal) {
        Token token = literal.token();
        return switch (token.kind()) {
            case NUMBER -> new Typed(new Figure.Constant(Double.parseDouble(token.text())), Double.class);
            case TEXT -> new Typed(new Figure.Constant(token.text()), String.class);
            default ->
                throw new Refusal(
                        literal.at(),
                        "`" + token.text() + "` stands alone. Compare a property with it: `start == null`.",
                        "`" + token.text() + "` est seul. Comparez-lui une propriété : `start == null`.");
        };
    }

    private Typed path(Expression.Path path) {
        if (!path.isVariable()) {
            if (own == null) {
                throw new Refusal(
                        path.at(),
                        "`" + path.shown()
                                + "` belongs to no fact here. Name the fact: `$c : Campaign( ... )`, then `$c."
                                + path.shown() + "`.",
                        "`" + path.shown()
                                + "` n'appartient à aucun fait ici. Nommez le fait : `$c : Campaign( ... )`, puis `$c."
                                + path.shown() + "`.");
            }
            return reading(place, inside, own, path.names());
        }
        String variable = path.names().get(0).text();
        Optional<Names.BoundFact> fact = names.fact(variable);
        if (fact.isPresent()) {
            boolean here = fact.get().place() == place && inside;
            return reading(
                    fact.get().place(),
                    here,
                    fact.get().type(),
                    rest(path, fact.get().type()));
        }
        Figure figure = names.figure(variable).orElseThrow(() -> names.unknown(path));
        if (path.names().size() > 1) {
            throw new Refusal(
                    path.at(),
                    "`" + variable + "` is a figure and has no parts. Write `" + variable + "` alone.",
                    "`" + variable + "` est une mesure et n'a pas de parties. Écrivez `" + variable + "` seul.");
        }
        return figure instanceof Figure.Reading reading
                ? new Typed(
                        reading.from(inside ? place : -1),
                        boxed(reading.property().type()))
                : new Typed(figure, Double.class);
    }

    private static List<Token> rest(Expression.Path path, FactType type) {
        if (path.names().size() == 1) {
            throw new Refusal(
                    path.at(),
                    "`" + path.shown() + "` is a whole " + type.spelling() + ". Say which figure: `" + path.shown()
                            + ".campaignId`.",
                    "`" + path.shown() + "` est un fait " + type.spelling() + " entier. Dites quelle mesure : `"
                            + path.shown() + ".campaignId`.");
        }
        return path.names().subList(1, path.names().size());
    }

    private Typed reading(int place, boolean own, FactType type, List<Token> words) {
        Property property = property(type, words, names.own()::required);
        return new Typed(new Figure.Reading(place, own, type, property), boxed(property.type()));
    }

    private static Class<?> boxed(Class<?> type) {
        return type == double.class || type == int.class || type == long.class || type == Integer.class
                ? Double.class
                : type;
    }

    /**
     * The property that a path names on facts of a type.
     *
     * @param ownKpi finds the KPI of {@code kpi["key"]}
     */
    static Property property(FactType type, List<Token> words, Function<Token, Kpi> ownKpi) {
        Token first = words.get(0);
        if (first.kind() == Token.Kind.TEXT) {
            if (!type.measured()) {
                throw new Refusal(
                        first.at(),
                        "`" + type.spelling() + "` has no KPIs. Ask a `Campaign` or another measured fact.",
                        "`" + type.spelling() + "` n'a pas de KPI. Interrogez une `Campaign` ou un autre fait mesuré.");
            }
            return new Property.OfKpi(ownKpi.apply(first), kpiProperty(words, 0));
        }
        Optional<Kpi> kpi = Properties.kpi(type, first.text());
        if (kpi.isPresent()) {
            return new Property.OfKpi(kpi.get(), kpiProperty(words, 0));
        }
        Optional<Sign> sign = Properties.sign(type, first.text());
        if (sign.isPresent()) {
            refuseFurther(words, 1);
            return new Property.OfSign(sign.get());
        }
        Property.OfBean bean =
                Properties.bean(type, first.text()).orElseThrow(() -> unknownProperty(type, first, words));
        if (bean.type() == KpiFact.class) {
            return new Property.OfNamedKpi(bean, kpiProperty(words, 0));
        }
        refuseFurther(words, 1);
        return bean;
    }

    private static KpiProperty kpiProperty(List<Token> words, int kpiAt) {
        Token kpi = words.get(kpiAt);
        if (words.size() == kpiAt + 1) {
            throw new Refusal(
                    kpi.at(),
                    "`" + kpi.text() + "` is a KPI, not a number. Say what of it: `" + kpi.text() + ".value`, `"
                            + kpi.text() + ".falling`.",
                    "`" + kpi.text() + "` est un KPI, pas un nombre. Dites ce que vous en voulez : `" + kpi.text()
                            + ".value`, `" + kpi.text() + ".falling`.");
        }
        Token word = words.get(kpiAt + 1);
        refuseFurther(words, kpiAt + 2);
        return KpiProperty.of(word.text())
                .orElseThrow(
                        () -> new Refusal(
                                word.at(),
                                "a KPI has no `" + word.text() + "`."
                                        + Nearest.hintEn(word.text(), KpiProperty.spellings())
                                        + " It has `value low high n successes reference change trendQ ... below above poor ok falling rising stable sure firm`.",
                                "un KPI n'a pas de `" + word.text() + "`."
                                        + Nearest.hintFr(word.text(), KpiProperty.spellings())
                                        + " Il a `value low high n successes reference change trendQ ... below above poor ok falling rising stable sure firm`."));
    }

    private static void refuseFurther(List<Token> words, int from) {
        if (words.size() > from) {
            Token word = words.get(from);
            throw new Refusal(
                    word.at(),
                    "`" + words.get(from - 1).text() + "` has no parts, so `." + word.text()
                            + "` means nothing. Remove it.",
                    "`" + words.get(from - 1).text() + "` n'a pas de parties, donc `." + word.text()
                            + "` ne veut rien dire. Supprimez-le.");
        }
    }

    private static Refusal unknownProperty(FactType type, Token word, List<Token> words) {
        List<String> known = new ArrayList<>(Properties.names(type));
        boolean kpiLike = type.measured() && words.size() > 1;
        String whatEn = kpiLike ? "KPI" : type.measured() ? "KPI or property" : "property";
        String whatFr = kpiLike ? "de KPI" : type.measured() ? "de KPI ni de propriété" : "de propriété";
        Optional<String> near = Nearest.to(word.text(), known);
        return new Refusal(
                word.at(),
                "`" + type.spelling() + "` has no " + whatEn + " `" + word.text() + "`."
                        + near.map(name -> " Did you mean `" + name + "`?").orElse(" `boussole kpis` lists the KPIs."),
                "`" + type.spelling() + "` n'a pas " + whatFr + " `" + word.text() + "`."
                        + near.map(name -> " Vouliez-vous dire `" + name + "` ?")
                                .orElse(" `boussole kpis` donne la liste des KPI."));
    }
}
