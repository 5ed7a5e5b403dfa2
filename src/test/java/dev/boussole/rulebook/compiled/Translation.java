package dev.boussole.rulebook.compiled;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Problem;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.Reference;
import dev.boussole.rulebook.language.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A rule file as Drools' own compiler takes it: the rules stand as they are, words of our vocabulary become names that Java
 * knows. Conditions keep their order, operators and brackets.
 */
final class Translation {
    private static final Pattern PACKAGE = Pattern.compile("package [\\w.]+");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\((?:[^()\"]|\"[^\"]*\")*\\))?");
    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern TEXT_OR_CODE = Pattern.compile("\"[^\"]*\"|[^\"]+");
    private static final Pattern SNAKE_CASE = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern CONSTANT = Pattern.compile("(?<![.\\w$])[A-Z][A-Z_]+\\b");
    /** A word where Drools needs the constant: our language compares KPIs with their keys. */
    private static final Pattern KPI_TEXT = Pattern.compile("(\\.kpi\\s*[!=]=\\s*)\"(\\w+)\"");
    /** SEO is a channel too. */
    private static final Pattern LEVER = Pattern.compile("(?<=lever == )[A-Z]+");
    /** For Drools null differs from everything; for us no comparison holds for what is missing. */
    private static final Pattern UNEQUAL = Pattern.compile("([\\w$.]+) != (?!null)");
    /** Drools gives up on arithmetic with null; for us the result is missing, so the comparison does not hold. */
    private static final Pattern PRODUCT = Pattern.compile("[^,()]+\\*[^,()]+");

    private static final Pattern FIGURE = Pattern.compile("[$a-z][\\w$]*\\.[\\w.]+|(?<![$\\w.])[a-z]\\w*(?![\\w.])");
    private static final Pattern SIGN = Pattern.compile("(?<![$\\w])[a-z][A-Za-z]+\\b(?!\\()");
    private static final Pattern VERB = Pattern.compile("advise\\.(\\w+)\\( ");

    private static final Map<String, String> CONSTANTS = new HashMap<>();
    private static final List<FactType> TYPES = List.of(FactType.values());

    static {
        constants(Channel.values());
        constants(Goal.values());
        constants(Lever.values());
        constants(KpiRelevance.values());
        constants(Problem.Kind.values());
        constants(Reference.Kind.values());
    }

    private Translation() {}

    /** @param drl the text of a rule file that our own reader accepts */
    static String of(String drl) {
        String rules = ANNOTATION.matcher(COMMENT.matcher(drl).replaceAll("")).replaceAll("");
        rules = PACKAGE.matcher(rules).replaceFirst(found -> found.group() + header());
        rules = KPI_TEXT.matcher(rules).replaceAll(found -> found.group(1) + qualified(kpi(found.group(2))));
        rules = outsideTexts(rules, Translation::code);
        return VERB.matcher(rules)
                .replaceAll(verb -> "advise.tell( \"" + verb.group(1).toUpperCase(Locale.ROOT) + "\", ");
    }

    private static String code(String code) {
        String names = SNAKE_CASE.matcher(code).replaceAll(key -> camelCase(key.group()));
        names = LEVER.matcher(names).replaceAll(word -> qualified(Lever.valueOf(word.group())));
        names = CONSTANT.matcher(names).replaceAll(word -> CONSTANTS.getOrDefault(word.group(), word.group()));
        names = UNEQUAL.matcher(names).replaceAll("$1 != null && $1 != ");
        names = PRODUCT.matcher(names).replaceAll(Translation::guarded);
        names = SIGN.matcher(names).replaceAll(word -> sign(word.group()));
        for (FactType type : TYPES) {
            names = names.replaceAll(
                    "\\b" + type.spelling() + "\\(", type.factClass().getSimpleName() + "(");
        }
        return names;
    }

    private static String sign(String word) {
        return Sign.of(word)
                .map(sign -> (sign.form() == Sign.Form.FLAG ? "is" : "sign") + "( " + qualified(sign) + " )")
                .orElse(word);
    }

    private static String guarded(MatchResult product) {
        List<String> known = new ArrayList<>();
        FIGURE.matcher(product.group()).results().forEach(figure -> known.add(" " + figure.group() + " != null,"));
        return String.join("", known).replace("$", "\\$") + product.group().replace("$", "\\$");
    }

    private static String header() {
        StringBuilder header = new StringBuilder("\ndialect \"mvel\"\n");
        for (FactType type : TYPES) {
            header.append("import ").append(type.factClass().getCanonicalName()).append("\n");
        }
        return header.append("global ")
                .append(Recorder.class.getName())
                .append(" advise\n")
                .toString();
    }

    private static String outsideTexts(String drl, UnaryOperator<String> translated) {
        StringBuilder result = new StringBuilder();
        TEXT_OR_CODE
                .matcher(drl)
                .results()
                .map(MatchResult::group)
                .forEach(part -> result.append(part.startsWith("\"") ? part : translated.apply(part)));
        return result.toString();
    }

    private static Kpi kpi(String key) {
        return Kpi.of(key).orElseThrow(() -> new IllegalArgumentException(key + " is no KPI"));
    }

    private static void constants(Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            if (CONSTANTS.put(constant.name(), qualified(constant)) != null) {
                CONSTANTS.put(constant.name(), constant.name() + " has two meanings");
            }
        }
    }

    private static String qualified(Kpi kpi) {
        return Kpi.class.getCanonicalName() + "." + kpi.key().toUpperCase(Locale.ROOT);
    }

    private static String qualified(Enum<?> constant) {
        return constant.getDeclaringClass().getCanonicalName() + "." + constant.name();
    }

    private static String camelCase(String key) {
        StringBuilder camel = new StringBuilder();
        for (String word : key.split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
