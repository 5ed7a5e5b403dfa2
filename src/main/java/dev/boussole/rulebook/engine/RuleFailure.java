package dev.boussole.rulebook.engine;

import dev.boussole.campaign.Text;

/** A rule that could not be evaluated; its proposals are missing from the decision, those of all others are there. */
public record RuleFailure(String rule, Text message) {
    static RuleFailure broke(String rule, Throwable cause) {
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RuleFailure(
                rule,
                new Text(
                        "Rule `" + rule + "` failed and was left out: " + what + ".",
                        "La règle `" + rule + "` a échoué et a été écartée : " + what + "."));
    }

    static RuleFailure tooLong(String rule, long combinations) {
        return new RuleFailure(
                rule,
                new Text(
                        "Rule `" + rule + "` was stopped after " + combinations
                                + " combinations of facts and left out. Join its facts more closely, or use `exists`.",
                        "La règle `" + rule + "` a été arrêtée après " + combinations
                                + " combinaisons de faits et écartée. Reliez ses faits plus étroitement, ou utilisez `exists`."));
    }

    static RuleFailure tooOften(String rule, int firings) {
        return new RuleFailure(
                rule,
                new Text(
                        "Rule `" + rule + "` matched more than " + firings
                                + " times and was left out. Join its facts more closely, or use `exists`.",
                        "La règle `" + rule + "` a correspondu plus de " + firings
                                + " fois et a été écartée. Reliez ses faits plus étroitement, ou utilisez `exists`."));
    }
}
