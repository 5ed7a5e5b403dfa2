package dev.boussole.rulebook.analysis;

import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Background;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that are sought for one or more rules of one campaign, or of the account, and their figures. */
final class Scene implements Background {
    static final String CAMPAIGN = "c";

    private final boolean account;
    private final Named named;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Object, Variable> variables = new LinkedHashMap<>();
    private final Map<Variable, Unknown> unknowns = new LinkedHashMap<>();
    private final Map<Variable, Formula> following = new HashMap<>();
    private final FactNature facts = new FactNature(this);
    private int asked;

    /** The KPIs that a campaign names itself; null for none. */
    record Named(@Nullable Kpi primary, @Nullable Kpi guardrail) {}

    Scene(boolean account, Named named) {
        this.account = account;
        this.named = named;
        slot(account ? FactType.ACCOUNT : FactType.CAMPAIGN);
    }

    boolean account() {
        return account;
    }

    Named named() {
        return named;
    }

    /** The campaign that all facts belong to; the empty text for the account. */
    String campaignId() {
        return account ? "" : CAMPAIGN;
    }

    Slot slot(FactType type) {
        List<Slot> same = of(type);
        if (!same.isEmpty() && (type == FactType.CAMPAIGN || type == FactType.ACCOUNT)) {
            return same.get(0);
        }
        Slot slot = new Slot(type, same.size() + 1);
        slots.add(slot);
        return slot;
    }

    List<Slot> of(FactType type) {
        return slots.stream().filter(slot -> slot.type() == type).toList();
    }

    List<Slot> slots() {
        return Collections.unmodifiableList(slots);
    }

    Map<Variable, Unknown> unknowns() {
        return Collections.unmodifiableMap(unknowns);
    }

    Variable kpi(Slot slot, Kpi kpi, Part part) {
        return variable(new Unknown.OfKpi(slot, kpi, part), part != Part.MATURE, false);
    }

    Variable sign(Slot slot, Sign sign) {
        boolean always = sign.form() == Sign.Form.FLAG || sign.form() == Sign.Form.TALLY;
        return variable(new Unknown.OfSign(slot, sign), !always, sign.form() == Sign.Form.TALLY);
    }

    Variable bean(Slot slot, Property property) {
        Class<?> type = property.type();
        boolean text = type == String.class
                && (property.spelling().equals("id") || property.spelling().equals("name"));
        return variable(
                new Unknown.OfBean(slot, property.spelling(), type), !type.isPrimitive() && !text, type == int.class);
    }

    Variable bean(Slot slot, String name) {
        return bean(slot, Property.of(slot.type(), name));
    }

    /** Says that all that the rules look at has been asked for; figures that come later only hang together with it. */
    void asked() {
        asked = unknowns.size();
    }

    /** What the rules look at, in the order in which they do. */
    List<Variable> lookedAt() {
        return unknowns.keySet().stream().limit(asked).toList();
    }

    /** A figure of which nothing is known but that two of the same text are one. */
    Variable opaque(Slot slot, Object figure) {
        return variable(new Unknown.Opaque(slot, figure.toString()), true, false);
    }

    /** Whether a figure of a fact has been asked for. */
    boolean mentions(Slot slot, String spelling) {
        return unknowns.values().stream()
                .anyMatch(unknown ->
                        unknown.slot().equals(slot) && unknown.spelling().equals(spelling));
    }

    private Variable variable(Unknown unknown, boolean optional, boolean whole) {
        Variable known = variables.get(unknown);
        if (known != null) {
            return known;
        }
        String name = unknown.slot().label() + "." + unknown.spelling();
        Variable variable =
                unknown.wordType() == null ? Variable.number(name, optional, whole) : Variable.word(name, optional);
        variables.put(unknown, variable);
        unknowns.put(variable, unknown);
        return variable;
    }

    @Override
    public Formula of(Variable variable) {
        Formula known = following.get(variable);
        if (known == null) {
            Unknown unknown = unknown(variable);
            known = unknown instanceof Unknown.OfKpi ofKpi
                    ? new KpiNature(this, ofKpi.slot(), ofKpi.kpi()).of(ofKpi.part())
                    : unknown instanceof Unknown.Opaque ? Formula.ALWAYS : facts.of(unknown, variable);
            following.put(variable, known);
        }
        return known;
    }

    private Unknown unknown(Variable variable) {
        Unknown unknown = unknowns.get(variable);
        if (unknown == null) {
            throw new IllegalArgumentException("No such figure: " + variable);
        }
        return unknown;
    }

    @Override
    public Set<Object> words(Variable variable) {
        Class<?> type = unknown(variable).wordType();
        if (type == boolean.class) {
            return new LinkedHashSet<>(List.of(false, true));
        }
        Object[] constants = type == null ? null : type.getEnumConstants();
        return constants == null ? Set.of() : new LinkedHashSet<>(List.of(constants));
    }

    /** The campaign's channel; null on the account. */
    @Nullable
    Variable channel() {
        return account ? null : bean(of(FactType.CAMPAIGN).get(0), "channel");
    }
}
