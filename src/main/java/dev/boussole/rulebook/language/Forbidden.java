package dev.boussole.rulebook.language;

import java.util.Map;
import java.util.Set;

/** What DRL has and rules have not, each with the sentence that says what to write instead. */
final class Forbidden {
    private Forbidden() {}

    private static final Set<String> STATEMENTS =
            Set.of("import", "global", "function", "declare", "query", "dialect", "unit", "expander", "template");
    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "enabled",
            "duration",
            "timer",
            "calendars",
            "dialect",
            "extends",
            "attributes",
            "auto",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "date");
    private static final Map<String, String[]> CONDITIONS = Map.of(
            "eval",
                    new String[] {
                        "Write the condition inside the pattern: `Campaign( ... )`.",
                        "Écrivez la condition dans le motif : `Campaign( ... )`."
                    },
            "from",
                    new String[] {
                        "Name the fact itself, such as `LandingPage( ... )`.",
                        "Nommez le fait lui-même, comme `LandingPage( ... )`."
                    },
            "forall", new String[] {"Say it the other way round with `not`.", "Dites l'inverse avec `not`."},
            "accumulate",
                    new String[] {
                        "Write it as a pattern of its own, not behind `not` or a name: `accumulate( LandingPage( ..., $s : sessions.value ); $all : sum( $s ) )`.",
                        "Écrivez-le comme un motif à part, sans `not` ni nom devant : `accumulate( LandingPage( ..., $s : sessions.value ); $all : sum( $s ) )`."
                    },
            "acc",
                    new String[] {
                        "Write the whole word: `accumulate( LandingPage( ..., $s : sessions.value ); $all : sum( $s ) )`.",
                        "Écrivez le mot entier : `accumulate( LandingPage( ..., $s : sessions.value ); $all : sum( $s ) )`."
                    },
            "collect",
                    new String[] {
                        "Use `exists` or a figure of the campaign, such as `landingPages`.",
                        "Utilisez `exists` ou une mesure de la campagne, comme `landingPages`."
                    },
            "and",
                    new String[] {
                        "Patterns follow each other without a word between them.",
                        "Les motifs se suivent sans mot entre eux."
                    },
            "or",
                    new String[] {
                        "Write two rules, or `||` inside one pattern.",
                        "Écrivez deux règles, ou `||` à l'intérieur d'un motif."
                    },
            "over",
                    new String[] {
                        "Windows are chosen when KPIs are measured. Leave it out.",
                        "Les fenêtres sont choisies lors de la mesure des KPI. Supprimez-le."
                    },
            "if", new String[] {"Write two rules.", "Écrivez deux règles."});

    static boolean isStatement(Token token) {
        return token.isName() && STATEMENTS.contains(token.text());
    }

    static boolean isAttribute(Token token) {
        return token.isName() && ATTRIBUTES.contains(token.text());
    }

    /** Whether the word has its own place in DRL, so that it is no figure. */
    static boolean isWord(Token token) {
        return token.isName()
                && (CONDITIONS.containsKey(token.text())
                        || Set.of("then", "when", "end", "rule", "not", "exists")
                                .contains(token.text()));
    }

    static Refusal statement(Token token) {
        String shown = "`" + token.shown() + "`";
        if (isStatement(token)) {
            return new Refusal(
                    token.at(),
                    shown
                            + " is code, and a rule file is guidance. Remove it; facts, KPIs and verbs are known without it.",
                    shown
                            + " est du code, et un fichier de règles est un guide. Supprimez-le ; faits, KPI et verbes sont connus sans lui.");
        }
        if (token.is("package")) {
            return new Refusal(
                    token.at(),
                    "a second `package`. A file has one topic; move these rules to a file of their own.",
                    "un second `package`. Un fichier a un seul sujet ; déplacez ces règles dans leur propre fichier.");
        }
        return new Refusal(
                token.at(),
                "found " + shown + " where `rule \"...\"` belongs. Write only rules after `package`.",
                shown + " se trouve là où on attend `rule \"...\"`. Après `package`, n'écrivez que des règles.");
    }

    static Refusal attribute(Token token) {
        String shown = "`" + token.shown() + "`";
        if (isAttribute(token)) {
            return new Refusal(
                    token.at(),
                    shown
                            + " is an attribute, and rules have none: ranking decides the order, `@vetoes` and `@freezes` decide conflicts. Remove it.",
                    shown
                            + " est un attribut, et les règles n'en ont pas : le classement décide de l'ordre, `@vetoes` et `@freezes` des conflits. Supprimez-le.");
        }
        return new Refusal(
                token.at(),
                "found " + shown
                        + " where `when` belongs, after the rule's `@` lines. Write `when` and the conditions.",
                shown
                        + " se trouve là où on attend `when`, après les lignes `@` de la règle. Écrivez `when` puis les conditions.");
    }

    static Refusal group(Token token) {
        return new Refusal(
                token.at(),
                "`not` and `exists` take one pattern. Write one `not` or `exists` for each.",
                "`not` et `exists` prennent un seul motif. Écrivez un `not` ou `exists` pour chacun.");
    }

    static Refusal condition(TokenStream in) {
        Token token = in.peek();
        checkPatternName(token);
        if (token.is("(")) {
            return group(token);
        }
        return in.unexpected(
                "a pattern such as `Campaign( ... )`",
                "un motif comme `Campaign( ... )`",
                "after `when`",
                "après `when`");
    }

    static void checkPatternName(Token token) {
        String[] instead = token.isName() ? CONDITIONS.get(token.text()) : null;
        if (instead != null && token.is("accumulate")) {
            throw new Refusal(
                    token.at(),
                    "`accumulate` cannot stand here. " + instead[0],
                    "`accumulate` ne peut pas se trouver ici. " + instead[1]);
        }
        if (instead != null) {
            throw new Refusal(
                    token.at(),
                    "`" + token.text() + "` is not part of the language of rules. " + instead[0],
                    "`" + token.text() + "` ne fait pas partie du langage des règles. " + instead[1]);
        }
    }

    static void checkAfterPattern(TokenStream in) {
        Token token = in.peek();
        if (!AccumulateParser.starts(in) && !token.is("then") && !token.is("not") && !token.is("exists")) {
            checkPatternName(token);
        }
    }

    static Refusal consequence(Token token) {
        return new Refusal(
                token.at(),
                "found `" + token.shown()
                        + "` in `then`, which holds one piece of advice and no code. Write `advise.verb( \"object\" );` and `end`.",
                "`" + token.shown()
                        + "` se trouve dans `then`, qui contient un seul conseil et aucun code. Écrivez `advise.verbe( \"objet\" );` puis `end`.");
    }
}
