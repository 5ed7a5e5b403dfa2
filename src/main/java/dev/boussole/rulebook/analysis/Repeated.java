package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.analysis.solve.Answer;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.language.ActionTemplate;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules that add nothing: whenever they speak another one says the same. */
final class Repeated {
    private final Book book;
    private final List<Rule> makers;
    private final List<Profile> profiles;

    private Repeated(Book book, List<Rule> makers) {
        this.book = book;
        this.makers = makers;
        this.profiles = Profile.of(book.rules());
    }

    static List<Remark> in(Book book, List<Rule> makers) {
        Repeated repeated = new Repeated(book, makers);
        List<Rule> rules = Open.without(book.rules().rules());
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                repeated.compare(rules.get(i), rules.get(j), remarks);
            }
        }
        return remarks;
    }

    private void compare(Rule one, Rule other, List<Remark> remarks) {
        if (!sayTheSame(one, other) || Resolved.between(one.guidance(), other.guidance())) {
            return;
        }
        boolean forward = implies(one, other);
        boolean back = implies(other, one);
        if (forward && back) {
            remarks.add(remark(
                    Remark.Kind.DUPLICATE_RULE,
                    other,
                    one,
                    new Text("always speaks together with", "parle toujours en même temps que"),
                    new Text("Keep one of the two.", "Gardez l'une des deux.")));
        } else if (forward || back) {
            remarks.add(
                    remark(
                            Remark.Kind.SUBSUMED_RULE,
                            forward ? one : other,
                            forward ? other : one,
                            new Text("never speaks without", "ne parle jamais sans"),
                            new Text(
                                    "Remove it, write the opposite of its condition into the other rule, or let one veto the other.",
                                    "Supprimez-la, écrivez l'inverse de sa condition dans l'autre règle, ou faites opposer un veto à l'une.")));
        }
    }

    private Remark remark(Remark.Kind kind, Rule rule, Rule other, Text relation, Text suggestion) {
        String there =
                other.guidance().source().file() + ":" + book.name(other).at().line();
        String says = book.call(other).text();
        return book.remark(
                kind,
                List.of(rule, other),
                book.name(rule),
                new Text(
                        "the rule " + relation.en() + " `" + other.id() + "` (`" + there + "`), which says the same, `"
                                + says + "`.",
                        "la règle " + relation.fr() + " `" + other.id() + "` (`" + there
                                + "`), qui dit la même chose, `" + says + "`."),
                suggestion);
    }

    private static boolean sayTheSame(Rule one, Rule other) {
        ActionTemplate a = one.action();
        ActionTemplate b = other.action();
        return a.verb() == b.verb()
                && a.object().equals(b.object())
                && Objects.equals(a.percent(), b.percent())
                && Objects.equals(a.to(), b.to())
                && Objects.equals(a.target(), b.target())
                && one.guidance().lever() == other.guidance().lever()
                && one.guidance().shadow() == other.guidance().shadow()
                && one.subjectPattern().type() == other.subjectPattern().type();
    }

    /** Whether the second rule speaks about the same fact whenever the first does. */
    private boolean implies(Rule special, Rule general) {
        if (!findingsOf(general).stream().allMatch(findingsOf(special)::contains)) {
            return false;
        }
        List<Rule> involved = new ArrayList<>(makers);
        involved.add(special);
        involved.add(general);
        return Profile.among(profiles, involved).stream().allMatch(profile -> implies(special, general, profile));
    }

    private boolean implies(Rule special, Rule general, Profile profile) {
        List<Rule> bound = profile.withNeeds(List.of(special, general));
        Makers found = new Makers(profile.bound(makers));
        Question question = new Question(List.of(bound.get(0)), found, profile);
        List<FactType> strangers = bound.get(1).patterns().stream()
                .filter(pattern -> pattern.quantifier() == Quantifier.NOT && pattern.type() != FactType.FINDING)
                .map(FactPattern::type)
                .distinct()
                .toList();
        for (int[] way : ways(bound.get(0), bound.get(1))) {
            Question.Reply reply = question.ask(
                    Question.Sharing.NONE, strangers, (scene, roles) -> silent(scene, roles.get(0), bound.get(1), way));
            if (reply.answer() instanceof Answer.Impossible) {
                return true;
            }
        }
        return false;
    }

    /** The findings that a rule asks for or wants not to be there, to the letter. */
    private static List<List<Object>> findingsOf(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.type() == FactType.FINDING)
                .map(pattern -> List.<Object>of(pattern.quantifier() == Quantifier.NOT, pattern.conditions()))
                .toList();
    }

    /** For each fact that the second rule asks for, the pattern of the first whose fact could be it. */
    private static List<int[]> ways(Rule special, Rule general) {
        List<int[]> ways = new ArrayList<>();
        ways.add(new int[0]);
        for (FactPattern wanted : general.patterns()) {
            List<int[]> longer = new ArrayList<>();
            for (int[] way : ways) {
                for (int place : places(special, general, wanted)) {
                    int[] next = Arrays.copyOf(way, way.length + 1);
                    next[way.length] = place;
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static List<Integer> places(Rule special, Rule general, FactPattern wanted) {
        if (!Role.takesFact(wanted)) {
            return List.of(-1);
        }
        if (wanted.place() == general.subject()) {
            return List.of(special.subject());
        }
        boolean home = wanted.type() == FactType.CAMPAIGN || wanted.type() == FactType.ACCOUNT;
        List<Integer> places = new ArrayList<>(special.patterns().stream()
                .filter(pattern -> Role.takesFact(pattern) && pattern.type() == wanted.type())
                .map(FactPattern::place)
                .toList());
        return places.isEmpty() && home ? List.of(-1) : places;
    }

    /** That the second rule does not speak about these facts. */
    private static Formula silent(Scene scene, Role special, Rule general, int[] way) {
        Map<Integer, Slot> facts = new HashMap<>();
        for (FactPattern pattern : general.patterns()) {
            if (Role.takesFact(pattern)) {
                int place = way[pattern.place()];
                Slot slot =
                        place < 0 ? scene.slot(pattern.type()) : special.facts().get(place);
                if (slot != null) {
                    facts.put(pattern.place(), slot);
                }
            }
        }
        Role role = new Role(general, facts);
        List<Formula> ways = new ArrayList<>();
        for (FactPattern pattern : general.patterns()) {
            Slot fact = facts.get(pattern.place());
            if (fact != null) {
                ways.add(role.fits(scene, pattern, fact, false));
            } else if (pattern.type() != FactType.FINDING) {
                scene.of(pattern.type()).forEach(slot -> ways.add(role.fits(scene, pattern, slot, true)));
            }
        }
        return Formula.or(ways);
    }
}
