package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Guidance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rule files of a rulebook and checks them, each by itself and against each other. */
public final class RuleReader {
    /**
     * What rule files hold.
     *
     * @param rules by id; rules with a problem are left out
     * @param speaking ids of all rules that advise something, and so need messages, right or wrong
     * @param declared ids of all rules, right or wrong
     * @param allowances the warnings that rules ask not to hear
     */
    public record Reading(List<Rule> rules, Set<String> speaking, Set<String> declared, List<Allowance> allowances) {}

    private final Map<String, Double> thresholds;
    private final OwnKpis own;
    private final Problems problems;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, String> declared = new TreeMap<>();
    private final Set<String> speaking = new TreeSet<>();
    private final Set<String> findings = new TreeSet<>();
    private final Map<String, Position> vetoesAt = new LinkedHashMap<>();
    private final Map<String, String> shownFile = new LinkedHashMap<>();
    private final List<Allowance> allowances = new ArrayList<>();

    private RuleReader(Map<String, Double> thresholds, OwnKpis own, Problems problems) {
        this.thresholds = thresholds;
        this.own = own;
        this.problems = problems;
    }

    /**
     * The rules of the files, each mistake with its sentence in {@code problems}.
     *
     * @param thresholds the known thresholds with their value where no channel has its own
     * @param own the KPIs that the rulebook defines for itself
     */
    public static Reading read(List<RuleFile> files, Map<String, Double> thresholds, OwnKpis own, Problems problems) {
        RuleReader reader = new RuleReader(thresholds, own, problems);
        files.forEach(reader::file);
        reader.checkVetoes();
        List<Rule> staged = new FindingOrder(problems, reader.shownFile)
                .staged(List.copyOf(reader.rules.values()), reader.findings);
        return new Reading(
                staged,
                Collections.unmodifiableSet(reader.speaking),
                Collections.unmodifiableSet(reader.declared.keySet()),
                List.copyOf(reader.allowances));
    }

    private void file(RuleFile file) {
        problems.text(file.shown(), file.text());
        int before = problems.size();
        Syntax.File parsed = RuleParser.parse(file, problems);
        if (parsed == null) {
            return;
        }
        if (!parsed.packageName().text().equals(file.packageName())) {
            problems.add(
                    file.shown(),
                    parsed.packageName().at(),
                    null,
                    new Text(
                            "the package is `" + parsed.packageName().text()
                                    + "`, but the folder says otherwise. Write `package " + file.packageName() + "`.",
                            "le paquet est `" + parsed.packageName().text()
                                    + "`, mais le dossier dit autre chose. Écrivez `package " + file.packageName()
                                    + "`."));
        }
        if (parsed.rules().isEmpty() && problems.size() == before) {
            problems.add(
                    file.shown(),
                    parsed.packageName().at(),
                    null,
                    new Text(
                            "the file holds no rule. Write one, or remove the file.",
                            "le fichier ne contient aucune règle. Écrivez-en une, ou supprimez le fichier."));
        }
        parsed.rules().forEach(rule -> rule(file, rule));
        parsed.unread().forEach(name -> declared.putIfAbsent(name, file.path()));
    }

    private void rule(RuleFile file, Syntax.Rule syntax) {
        Refusals refusals = new Refusals();
        String name = syntax.name().text();
        String earlier = declared.putIfAbsent(
                name, file.path() + ":" + syntax.name().at().line());
        if (earlier != null) {
            refusals.add(new Refusal(
                    syntax.name().at(),
                    "another rule has this id, in `" + earlier + "`. Choose another id for one of them.",
                    "une autre règle porte cet identifiant, dans `" + earlier
                            + "`. Choisissez un autre identifiant pour l'une d'elles."));
        }
        advice(syntax);
        Optional<Rule> rule = checked(file, syntax, refusals);
        refusals.said().forEach(refusal -> problems.add(file.shown(), refusal.at(), name, refusal.reason()));
        if (earlier == null) {
            shownFile.put(name, file.shown());
            rule.ifPresent(right -> rules.put(name, right));
        }
    }

    /** Notes what a rule advises, for those that build on it, even when the rule itself is wrong. */
    private void advice(Syntax.Rule syntax) {
        Syntax.Call call = syntax.call();
        if (call == null || call.links().isEmpty()) {
            return;
        }
        Syntax.Link first = call.links().get(0);
        if (!first.name().text().equals("found")) {
            speaking.add(syntax.name().text());
        } else if (!first.arguments().isEmpty()
                && first.arguments().get(0) instanceof Expression.Literal literal
                && literal.token().kind() == Token.Kind.TEXT) {
            findings.add(literal.token().text());
        }
    }

    private Optional<Rule> checked(RuleFile file, Syntax.Rule syntax, Refusals refusals) {
        Names names = new Names(own);
        List<FactPattern> patterns = refusals.attempt(
                        () -> new PatternChecker(names, thresholds.keySet(), refusals).check(syntax))
                .orElse(List.of());
        MetadataChecker metadata = new MetadataChecker(syntax, thresholds, own, refusals);
        Optional<Guidance> guidance = metadata.check(file.shown(), file.path(), uses(patterns), Blame.in(patterns));
        allowances.addAll(metadata.allowances());
        Optional<ActionTemplate> action = action(syntax.call(), names, refusals);
        if (syntax.damaged() || refusals.broken() > 0 || guidance.isEmpty() || action.isEmpty()) {
            return Optional.empty();
        }
        vetoesAt.put(guidance.get().id(), metadata.vetoesAt());
        return Optional.of(new Rule(
                guidance.get(),
                patterns,
                Collections.unmodifiableMap(new LinkedHashMap<>(names.figures())),
                action.get(),
                subject(patterns),
                0));
    }

    private static Optional<ActionTemplate> action(Syntax.@Nullable Call call, Names names, Refusals refusals) {
        return call == null ? Optional.empty() : new AdviceChecker(names, refusals).check(call);
    }

    private static int subject(List<FactPattern> patterns) {
        for (FactPattern pattern : patterns) {
            if (pattern.quantifier() == Quantifier.EACH
                    && pattern.type() != FactType.FINDING
                    && pattern.accumulation().isEmpty()) {
                return pattern.place();
            }
        }
        return 0;
    }

    private static Set<Kpi> uses(List<FactPattern> patterns) {
        Set<Kpi> kpis = new TreeSet<>();
        for (FactPattern pattern : patterns) {
            pattern.figures(figure -> {
                if (figure instanceof Figure.Reading reading && reading.property() instanceof Property.OfKpi ofKpi) {
                    kpis.add(ofKpi.kpi());
                }
            });
        }
        return Collections.unmodifiableSet(kpis);
    }

    private void checkVetoes() {
        for (Rule rule : rules.values()) {
            for (String veto : rule.guidance().vetoes()) {
                if (!declared.containsKey(veto)) {
                    Position at = vetoesAt.getOrDefault(
                            rule.id(), new Position(rule.guidance().source().line(), 1));
                    problems.add(
                            shownFile.getOrDefault(
                                    rule.id(), rule.guidance().source().file()),
                            at,
                            rule.id(),
                            new Text(
                                    "`@vetoes` names `" + veto + "`, which is no rule."
                                            + Nearest.hintEn(veto, declared.keySet()) + " Write the id of a rule.",
                                    "`@vetoes` nomme `" + veto + "`, qui n'est pas une règle."
                                            + Nearest.hintFr(veto, declared.keySet())
                                            + " Écrivez l'identifiant d'une règle."));
                }
            }
        }
    }
}
