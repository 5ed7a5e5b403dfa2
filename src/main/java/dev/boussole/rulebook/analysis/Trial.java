package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.Needs;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.analysis.solve.Model;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.engine.Decider;
import dev.boussole.rulebook.engine.Decision;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fires rules on facts that were found for them: only what the engine confirms is a witness. */
final class Trial {
    private final RuleBook book;
    private final List<Rule> makers;

    /** @param makers the rules that make findings, as the file has them */
    Trial(RuleBook book, List<Rule> makers) {
        this.book = book;
        this.makers = makers;
    }

    /** The first of the models with which all of the rules speak, each with the sample that it needs. */
    Optional<Witness> witness(List<Rule> rules, Scene scene, List<Model> models) {
        List<Rule> heard =
                Stream.concat(rules.stream(), makers.stream()).distinct().toList();
        Decider decider = new Decider(heard, book.thresholds());
        for (Model model : models) {
            Situations situations = new Staging(scene, model).situations();
            if (speak(rules, decider.decide(situations), situations)) {
                return Optional.of(new Witness(channel(situations), figures(scene, model), situations));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Channel channel(Situations situations) {
        return situations.campaigns().isEmpty()
                ? null
                : situations.campaigns().get(0).campaign().channel();
    }

    private static boolean speak(List<Rule> rules, Decision decision, Situations situations) {
        return decision.failures().isEmpty()
                && rules.stream()
                        .allMatch(rule -> decision.proposals().stream()
                                .filter(proposal -> proposal.guidance().id().equals(rule.id()))
                                .anyMatch(proposal -> hasItsSample(proposal, situations)));
    }

    private static boolean hasItsSample(Proposal proposal, Situations situations) {
        MeasuredFact home = situations.campaigns().isEmpty()
                ? situations.account().fact()
                : situations.campaigns().get(0).fact();
        return Needs.unmet(proposal.guidance(), Needs.scope(proposal).orElse(home))
                .isEmpty();
    }

    private static List<Witness.Figure> figures(Scene scene, Model model) {
        List<Witness.Figure> figures = new ArrayList<>();
        Kpi primary = scene.named().primary();
        if (primary != null) {
            figures.add(new Witness.Figure(FactType.CAMPAIGN.spelling() + ".primary", primary.key()));
        }
        for (Variable variable : scene.lookedAt()) {
            model.value(variable)
                    .map(value -> value instanceof String ? value.toString() : Wording.literal(value))
                    .ifPresent(value -> figures.add(new Witness.Figure(variable.name(), value)));
        }
        return figures;
    }
}
