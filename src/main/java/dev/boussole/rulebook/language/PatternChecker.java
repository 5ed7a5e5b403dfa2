package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the patterns of one rule in their order, and that facts of different campaigns never meet. */
final class PatternChecker {
    private final Names names;
    private final Set<String> thresholds;
    private final Refusals refusals;
    private final List<FactPattern> patterns = new ArrayList<>();

    PatternChecker(Names names, Set<String> thresholds, Refusals refusals) {
        this.names = names;
        this.thresholds = thresholds;
        this.refusals = refusals;
    }

    /** The patterns that are right; the others are among the refusals. */
    List<FactPattern> check(Syntax.Rule rule) {
        rule.lost().forEach(names::lose);
        for (Syntax.Pattern pattern : rule.patterns()) {
            int before = refusals.broken();
            refusals.run(() -> one(pattern));
            if (refusals.broken() > before) {
                lose(pattern);
            }
        }
        if (patterns.isEmpty() && refusals.broken() == 0 && !rule.damaged()) {
            throw new Refusal(
                    rule.name().at(),
                    "the rule asks for no fact. Write at least one pattern such as `Campaign( ... )` after `when`.",
                    "la règle ne demande aucun fait. Écrivez au moins un motif comme `Campaign( ... )` après `when`.");
        }
        return List.copyOf(patterns);
    }

    private void one(Syntax.Pattern pattern) {
        Syntax.Accumulate accumulate = pattern.accumulate();
        if (accumulate != null) {
            patterns.add(accumulate(pattern, accumulate));
            return;
        }
        FactType type = type(pattern);
        if (type == FactType.THRESHOLD) {
            threshold(pattern);
        } else {
            patterns.add(pattern(pattern, type));
        }
    }

    /** What a refused pattern names is not known, which is no further mistake of those that use it. */
    private void lose(Syntax.Pattern pattern) {
        if (pattern.variable() != null) {
            names.lose(pattern.variable().text());
        }
        for (Syntax.Constraint constraint : pattern.constraints()) {
            if (constraint.variable() != null) {
                names.lose(constraint.variable().text());
            }
        }
        Syntax.Accumulate accumulate = pattern.accumulate();
        if (accumulate != null) {
            accumulate.folds().forEach(fold -> names.lose(fold.variable().text()));
        }
    }

    private FactPattern accumulate(Syntax.Pattern pattern, Syntax.Accumulate accumulate) {
        FactType type = type(accumulate.source());
        if (type == FactType.THRESHOLD || type == FactType.FINDING) {
            throw new Refusal(
                    accumulate.source().at(),
                    "a `" + type.spelling() + "` holds nothing to accumulate. Ask for it with a pattern of its own.",
                    "un `" + type.spelling() + "` ne contient rien à cumuler. Demandez-le dans un motif à part.");
        }
        if (patterns.isEmpty() && refusals.broken() == 0) {
            throw new Refusal(
                    pattern.at(),
                    "a rule begins with the fact that it speaks about. Put `accumulate` after it.",
                    "une règle commence par le fait dont elle parle. Placez `accumulate` après lui.");
        }
        int before = refusals.broken();
        Names inside = names.inside();
        PatternChecker within = new PatternChecker(inside, thresholds, refusals);
        within.patterns.addAll(patterns);
        FactPattern source = within.pattern(accumulate.source(), type);
        if (refusals.broken() > before) {
            throw Refusal.echo(pattern.at());
        }
        Accumulation accumulation = new AccumulateChecker(names, inside, source).check(accumulate.folds());
        FactPattern results = constraints(pattern, FactType.ACCUMULATION, source.place(), false);
        return FactPattern.of(accumulation, results.conditions());
    }

    private static FactType type(Syntax.Pattern pattern) {
        String spelling = pattern.type().text();
        return FactType.of(spelling)
                .orElseThrow(() -> new Refusal(
                        pattern.type().at(),
                        "there is no fact `" + spelling + "`." + Nearest.hintEn(spelling, FactType.spellings())
                                + " Facts are " + String.join(", ", FactType.spellings()) + ".",
                        "il n'existe pas de fait `" + spelling + "`." + Nearest.hintFr(spelling, FactType.spellings())
                                + " Les faits sont " + String.join(", ", FactType.spellings()) + "."));
    }

    /** {@code Threshold( name == "fatigue-frequency", $limit : value )}, in either order. */
    private void threshold(Syntax.Pattern pattern) {
        Token name = null;
        Syntax.Name variable = null;
        for (Syntax.Constraint constraint : pattern.constraints()) {
            if (constraint.variable() != null) {
                variable = isPath(constraint.expression(), "value") ? constraint.variable() : null;
            } else if (constraint.expression() instanceof Expression.Infix infix
                    && infix.operator().equals("==")
                    && isPath(infix.left(), "name")
                    && infix.right() instanceof Expression.Literal literal
                    && literal.token().kind() == Token.Kind.TEXT) {
                name = literal.token();
            }
        }
        boolean exact = pattern.constraints().size() == 2
                && pattern.quantifier() == Quantifier.EACH
                && pattern.variable() == null;
        if (name == null || variable == null || !exact) {
            throw new Refusal(
                    pattern.at(),
                    "a threshold has one shape only. Write `Threshold( name == \"fatigue-frequency\", $limit : value )`.",
                    "un seuil n'a qu'une forme. Écrivez `Threshold( name == \"fatigue-frequency\", $limit : value )`.");
        }
        String known = name.text();
        if (!thresholds.contains(known)) {
            throw new Refusal(
                    name.at(),
                    "there is no threshold `" + known + "`." + Nearest.hintEn(known, thresholds)
                            + " Add a row to `thresholds.csv`.",
                    "il n'existe pas de seuil `" + known + "`." + Nearest.hintFr(known, thresholds)
                            + " Ajoutez une ligne à `thresholds.csv`.");
        }
        names.figure(variable, new Figure.Limit(known, variable.text()));
    }

    private static boolean isPath(Expression expression, String word) {
        return expression instanceof Expression.Path path && path.shown().equals(word);
    }

    private FactPattern pattern(Syntax.Pattern pattern, FactType type) {
        int place = patterns.size();
        boolean positive = pattern.quantifier() == Quantifier.EACH;
        int before = refusals.broken();
        if (place == 0 && !positive && before == 0) {
            throw new Refusal(
                    pattern.at(),
                    "a rule begins with the fact that it speaks about. Put `not` and `exists` after it.",
                    "une règle commence par le fait dont elle parle. Placez `not` et `exists` après lui.");
        }
        refuseMixture(pattern, type);
        Syntax.Name variable = pattern.variable();
        if (variable != null) {
            if (!positive) {
                throw new Refusal(
                        variable.at(),
                        "`not` and `exists` match no single fact that could be named. Remove `" + variable.text()
                                + " :`.",
                        "`not` et `exists` ne désignent aucun fait précis à nommer. Supprimez `" + variable.text()
                                + " :`.");
            }
            names.fact(variable, place, type);
        }
        FactPattern checked = constraints(pattern, type, place, positive);
        if (refusals.broken() == before) {
            refuseStranger(pattern, checked);
        }
        return checked;
    }

    private FactPattern constraints(Syntax.Pattern pattern, FactType type, int place, boolean positive) {
        FigureChecker figures = new FigureChecker(names, place, type);
        ConditionChecker checker = new ConditionChecker(figures, refusals);
        List<Condition> conditions = new ArrayList<>();
        for (Syntax.Constraint constraint : pattern.constraints()) {
            refusals.run(() -> {
                if (constraint.variable() == null) {
                    add(conditions, checker.check(constraint.expression()));
                } else {
                    named(constraint.variable(), constraint.expression(), figures, positive);
                }
            });
        }
        Optional<FactPattern.Join> join = takeJoin(conditions);
        return new FactPattern(
                place,
                pattern.quantifier(),
                type,
                pattern.variable() == null ? null : pattern.variable().text(),
                join,
                List.copyOf(conditions));
    }

    private void named(Syntax.Name variable, Expression expression, FigureChecker figures, boolean positive) {
        if (!(expression instanceof Expression.Path path) || !positive) {
            throw new Refusal(
                    variable.at(),
                    "`" + variable.text() + " :` names a plain figure of a matched fact. Write `" + variable.text()
                            + " : ctr.value` and the condition beside it.",
                    "`" + variable.text() + " :` nomme une mesure simple d'un fait trouvé. Écrivez `" + variable.text()
                            + " : ctr.value` et la condition à côté.");
        }
        names.figure(variable, figures.check(path).figure());
    }

    private static void add(List<Condition> conditions, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> add(conditions, part));
        } else {
            conditions.add(condition);
        }
    }

    private static Optional<FactPattern.Join> takeJoin(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && comparison.left() instanceof Figure.Reading left
                    && comparison.right() instanceof Figure.Reading right
                    && left.own() != right.own()
                    && namesCampaign(left)
                    && namesCampaign(right)) {
                conditions.remove(condition);
                return Optional.of(left.own() ? new FactPattern.Join(left, right) : new FactPattern.Join(right, left));
            }
        }
        return Optional.empty();
    }

    private static boolean namesCampaign(Figure.Reading reading) {
        String spelling = reading.property().spelling();
        return spelling.equals("campaignId") || spelling.equals("id") && reading.type() == FactType.CAMPAIGN;
    }

    private void refuseMixture(Syntax.Pattern pattern, FactType type) {
        for (FactPattern earlier : patterns) {
            FactType.Level level = earlier.level();
            if (level != FactType.Level.EITHER && type.level() != FactType.Level.EITHER && level != type.level()) {
                throw new Refusal(
                        pattern.at(),
                        "`" + earlier.type().spelling() + "` and `" + type.spelling()
                                + "` never meet: campaigns are decided one by one, the account as a whole. Write two rules.",
                        "`" + earlier.type().spelling() + "` et `" + type.spelling()
                                + "` ne se rencontrent jamais : les campagnes se jugent une à une, le compte dans son ensemble. Écrivez deux règles.");
            }
        }
    }

    /** Without this, facts of different campaigns would be combined, and advice would depend on who else is reviewed. */
    private void refuseStranger(Syntax.Pattern pattern, FactPattern checked) {
        boolean account = checked.type().level() == FactType.Level.ACCOUNT
                || patterns.stream().anyMatch(earlier -> earlier.level() == FactType.Level.ACCOUNT);
        if (checked.place() > 0 && !account && checked.join().isEmpty()) {
            throw new Refusal(
                    pattern.at(),
                    "`" + checked.type().spelling()
                            + "` could belong to any campaign. Name the first fact, as in `$c : Campaign( ... )`, and add `campaignId == $c.campaignId`.",
                    "`" + checked.type().spelling()
                            + "` pourrait appartenir à n'importe quelle campagne. Nommez le premier fait, comme `$c : Campaign( ... )`, et ajoutez `campaignId == $c.campaignId`.");
        }
    }
}
