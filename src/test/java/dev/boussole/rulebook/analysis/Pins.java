package dev.boussole.rulebook.analysis;

import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Answer;
import dev.boussole.rulebook.analysis.solve.Background;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Linear;
import dev.boussole.rulebook.analysis.solve.Search;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scene whose one fact is known: every figure that somebody asks for is what the fact has. */
final class Pins {
    private final Object fact;
    private final Scene scene;
    private final Slot slot;

    Pins(FactType type, Object fact) {
        this.fact = fact;
        boolean account = type.level() == FactType.Level.ACCOUNT;
        this.scene = fact instanceof CampaignFact campaign
                ? new Scene(
                        false,
                        new Scene.Named(
                                campaign.getPrimary().kpi(),
                                campaign.getGuardrail().isKnown()
                                        ? campaign.getGuardrail().kpi()
                                        : null))
                : new Scene(account, new Scene.Named(null, null));
        this.slot = scene.slot(type);
    }

    Scene scene() {
        return scene;
    }

    Slot slot() {
        return slot;
    }

    /** Whether the formula holds for the fact. */
    boolean holds(Formula formula) {
        List<Formula> all = new ArrayList<>(List.of(formula));
        scene.unknowns().forEach((variable, unknown) -> all.add(pin(variable, value(unknown))));
        Background nothing = new Background() {
            @Override
            public Formula of(Variable variable) {
                return Formula.ALWAYS;
            }

            @Override
            public Set<Object> words(Variable variable) {
                return scene.words(variable);
            }
        };
        return Search.of(Formula.and(all), nothing, 10_000) instanceof Answer.Possible;
    }

    private static Formula pin(Variable variable, @Nullable Object value) {
        if (value == null) {
            return variable.isOptional() ? Formula.missing(variable) : Formula.ALWAYS;
        }
        return value instanceof Number number && variable.isNumber()
                ? Formula.and(
                        Formula.known(variable), Formula.equal(Linear.of(variable), Linear.of(number.doubleValue())))
                : Formula.is(variable, value);
    }

    private @Nullable Object value(Unknown unknown) {
        if (unknown instanceof Unknown.OfKpi ofKpi) {
            return value(((MeasuredFact) fact).kpi(ofKpi.kpi()), ofKpi.part());
        }
        if (unknown instanceof Unknown.OfSign ofSign) {
            MeasuredFact measured = (MeasuredFact) fact;
            return ofSign.sign().form() == Sign.Form.FLAG
                    ? (Object) measured.is(ofSign.sign())
                    : measured.sign(ofSign.sign());
        }
        return Property.of(unknown.slot().type(), unknown.spelling()).of(fact);
    }

    private static @Nullable Object value(KpiFact kpi, Part part) {
        return switch (part) {
            case VALUE -> kpi.value();
            case LOW -> kpi.low();
            case HIGH -> kpi.high();
            case N -> kpi.n();
            case SUCCESSES -> kpi.successes();
            case REFERENCE -> kpi.reference();
            case REFERENCE_LOW -> kpi.referenceLow();
            case REFERENCE_HIGH -> kpi.referenceHigh();
            case REFERENCE_KIND -> kpi.referenceKind();
            case REFERENCE_Q -> kpi.referenceQ();
            case BEFORE -> kpi.before();
            case FORMER -> kpi.former();
            case CHANGE -> kpi.change();
            case TREND_P -> kpi.trendP();
            case TREND_Q -> kpi.trendQ();
            case SUCCESSES_BEFORE -> kpi.successesBefore();
            case MATURE -> kpi.mature();
        };
    }

    /** Whether all that always holds of some figures holds of the fact's. */
    boolean natural(List<Unknown> figures) {
        List<Formula> all = new ArrayList<>();
        for (Unknown unknown : figures) {
            if (value(unknown) != null) {
                all.add(scene.of(variable(unknown)));
            }
        }
        return all.isEmpty() || holds(Formula.and(all));
    }

    private Variable variable(Unknown unknown) {
        if (unknown instanceof Unknown.OfKpi ofKpi) {
            return scene.kpi(slot, ofKpi.kpi(), ofKpi.part());
        }
        return unknown instanceof Unknown.OfSign ofSign
                ? scene.sign(slot, ofSign.sign())
                : scene.bean(slot, unknown.spelling());
    }
}
