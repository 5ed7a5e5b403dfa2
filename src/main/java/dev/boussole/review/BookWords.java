package dev.boussole.review;

import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Messages;
import dev.boussole.recommendation.RuleWords;
import dev.boussole.rulebook.RuleBook;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rulebook's words, as advice asks for them. */
record BookWords(RuleBook book) implements RuleWords {
    @Override
    public Messages messages(String rule) {
        return book.messages(rule).orElseThrow(() -> new IllegalArgumentException("There is no rule " + rule));
    }

    @Override
    public Kpi.@Nullable Unit unit(String rule, String variable) {
        String unit = book.unit(rule, variable).orElse("").toUpperCase(Locale.ROOT);
        for (Kpi.Unit known : Kpi.Unit.values()) {
            if (known.name().equals(unit)) {
                return known;
            }
        }
        return null;
    }
}
