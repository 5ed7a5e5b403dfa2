package dev.boussole.recommendation;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts into words what the cause of a recommendation explains. */
final class Symptoms {
    private final Causes causes;
    private final Setting setting;
    private final RuleWords words;

    Symptoms(Causes causes, Setting setting, RuleWords words) {
        this.causes = causes;
        this.setting = setting;
        this.words = words;
    }

    /** KPIs in the order of the catalogue, each with the rule that was folded for it; then folded rules without a KPI. */
    List<Symptom> of(Draft draft, @Nullable MeasuredFact campaign) {
        List<Symptom> found = new ArrayList<>();
        List<Causes.Folded> folded = new ArrayList<>(causes.under(draft));
        Cause cause = causes.of(draft).filter(Cause::explains).orElse(null);
        if (cause != null && draft.proposal().guidance().lever().changesDelivery()) {
            add(cause, cause.fact(), folded, found);
            if (campaign != null && !campaign.getScope().equals(cause.fact().getScope())) {
                add(cause, campaign, folded, found);
            }
        }
        if (campaign != null) {
            tellOnce(found, campaign.getScope());
        }
        folded.forEach(one -> found.add(symptom(cause, one)));
        draft.proposal().facts().stream()
                .filter(FindingFact.class::isInstance)
                .map(FindingFact.class::cast)
                .forEach(finding -> found.add(diagnosis(finding, draft)));
        return List.copyOf(found);
    }

    /** What a part and its campaign both show is told of the campaign, with the rules that spoke of either. */
    private static void tellOnce(List<Symptom> found, String campaign) {
        for (Symptom whole : List.copyOf(found)) {
            List<Symptom> ofParts = found.stream()
                    .filter(one -> one.kpi() == whole.kpi() && !one.scope().equals(campaign))
                    .toList();
            if (!whole.scope().equals(campaign) || ofParts.isEmpty()) {
                continue;
            }
            found.removeAll(ofParts);
            List<Symptom> moved = ofParts.stream()
                    .filter(one -> one.guidance() != null)
                    .map(one -> new Symptom(whole.kpi(), one.guidance(), campaign, whole.message()))
                    .toList();
            int at = found.indexOf(whole);
            found.addAll(at + 1, moved);
            if (whole.guidance() == null && !moved.isEmpty()) {
                found.remove(at);
            }
        }
    }

    private void add(Cause cause, MeasuredFact scope, List<Causes.Folded> folded, List<Symptom> found) {
        Set<Kpi> told = scope == cause.fact() ? leaks(cause) : new TreeSet<>();
        for (Kpi kpi : Kpi.catalogue()) {
            Miss miss = told.contains(kpi) ? null : Miss.of(scope.kpi(kpi)).orElse(null);
            OptionalDouble other = miss == null ? OptionalDouble.empty() : cause.explained(scope, miss);
            if (miss == null || other.isEmpty()) {
                continue;
            }
            List<Causes.Folded> ofKpi =
                    folded.stream().filter(one -> about(one, kpi, scope)).toList();
            Text message = sentence(cause, miss, other.getAsDouble());
            for (Causes.Folded one : ofKpi) {
                found.add(new Symptom(kpi, one.draft().proposal().guidance(), scope.getScope(), message));
            }
            if (ofKpi.isEmpty() && told.stream().noneMatch(before -> tellsOf(before, kpi))) {
                found.add(new Symptom(kpi, null, scope.getScope(), message));
            }
            folded.removeAll(ofKpi);
            told.add(kpi);
        }
    }

    /** Steps that have one place: they are the leak itself, not a symptom of it. */
    private static Set<Kpi> leaks(Cause cause) {
        Set<Kpi> leaks = new TreeSet<>();
        cause.misses().stream()
                .map(Miss::kpi)
                .filter(kpi -> Step.of(kpi).filter(Step::single).isPresent())
                .forEach(leaks::add);
        return leaks;
    }

    private boolean about(Causes.Folded folded, Kpi kpi, MeasuredFact scope) {
        Miss miss = folded.miss();
        return miss != null
                && miss.kpi() == kpi
                && causes.of(folded.draft())
                        .filter(reading -> reading.fact().getScope().equals(scope.getScope()))
                        .isPresent();
    }

    /** Whether a KPI says nothing that one told before does not: a count under its rate, ROI under ROAS. */
    private static boolean tellsOf(Kpi before, Kpi kpi) {
        return KpiCatalogue.of(kpi).formulas().stream()
                .anyMatch(formula -> KpiCatalogue.of(before).formulas().stream()
                        .anyMatch(told -> told.measures().containsAll(formula.measures())));
    }

    private Symptom symptom(@Nullable Cause cause, Causes.Folded folded) {
        Proposal proposal = folded.draft().proposal();
        Miss miss = folded.miss();
        OptionalDouble other = cause == null || miss == null
                ? OptionalDouble.empty()
                : causes.of(folded.draft())
                        .map(reading -> cause.explained(reading.fact(), miss))
                        .orElse(OptionalDouble.empty());
        Text message = cause != null && miss != null && other.isPresent()
                ? sentence(cause, miss, other.getAsDouble())
                : new Phrase(proposal, setting.account(), words)
                        .fill(words.messages(proposal.guidance().id()))
                        .title();
        return new Symptom(miss == null ? null : miss.kpi(), proposal.guidance(), proposal.scope(), message);
    }

    private static Symptom diagnosis(FindingFact finding, Draft draft) {
        return new Symptom(
                null,
                null,
                draft.proposal().scope(),
                new Text(
                        "Diagnosis “" + finding.name() + "”, made by " + finding.rule() + ".",
                        "Diagnostic «\u00a0" + finding.name() + "\u00a0», posé par " + finding.rule() + "."));
    }

    private Text sentence(Cause cause, Miss miss, double other) {
        return new Text(sentence(cause, miss, other, Language.EN), sentence(cause, miss, other, Language.FR));
    }

    private String sentence(Cause cause, Miss miss, double other, Language language) {
        boolean french = language == Language.FR;
        String now = figure(miss.kpi(), miss.value(), language);
        String goal = figure(miss.kpi(), miss.goal(), language);
        String name = miss.kpi().label().in(language);
        String seen = french
                ? "«\u00a0" + name + "\u00a0»\u00a0: " + now + ", contre " + goal + " ("
                        + miss.name().fr() + ")"
                : name + ": " + now + ", against " + goal + " (" + miss.name().en() + ")";
        if (cause.misses().stream().anyMatch(own -> own.fact() == miss.fact())) {
            return seen + ".";
        }
        Miss first = cause.misses().stream()
                .filter(own -> Step.of(own.kpi()).isPresent())
                .findFirst()
                .orElseThrow();
        String back = figure(first.kpi(), first.goal(), language);
        String would = figure(miss.kpi(), other, language);
        return french
                ? seen + "\u00a0; avec «\u00a0" + first.kpi().label().fr() + "\u00a0» à " + back + ", ce serait "
                        + would + "."
                : seen + "; with " + first.kpi().label().en() + " at " + back + " it would be " + would + ".";
    }

    private String figure(Kpi kpi, double value, Language language) {
        Currency currency = setting.account().currency();
        return Figures.of(value, kpi.unit(), language, currency);
    }
}
