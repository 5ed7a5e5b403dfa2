package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.analysis.solve.Answer;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that say opposite things of one lever and can speak at once, with facts that show it. */
final class Contradictions {
    private static final Set<FactType> OWN_THINGS =
            EnumSet.of(FactType.OBJECTIVE, FactType.EXPERIMENT, FactType.CHANGE, FactType.DATA_ALERT);

    private final Book book;
    private final List<Profile> profiles;
    private final List<Rule> makers;
    private final Trial trial;

    private Contradictions(Book book, List<Rule> makers) {
        this.book = book;
        this.profiles = Profile.of(book.rules());
        this.makers = makers;
        this.trial = new Trial(book.rules(), makers);
    }

    static List<Remark> in(Book book, List<Rule> makers) {
        Contradictions contradictions = new Contradictions(book, makers);
        List<Rule> advice = Open.without(book.rules().rules()).stream()
                .filter(rule ->
                        !rule.action().makesFinding() && !rule.guidance().shadow())
                .toList();
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < advice.size(); i++) {
            for (int j = i + 1; j < advice.size(); j++) {
                contradictions.between(advice.get(i), advice.get(j)).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private Optional<Remark> between(Rule one, Rule other) {
        if (!Opposites.of(one, other) || Resolved.between(one.guidance(), other.guidance())) {
            return Optional.empty();
        }
        return witness(one, other).map(witness -> remark(one, other, witness));
    }

    private Optional<Witness> witness(Rule one, Rule other) {
        List<Rule> pair = List.of(one, other);
        List<Rule> involved = new ArrayList<>(pair);
        involved.addAll(makers);
        for (Profile profile : Profile.among(profiles, involved)) {
            for (Question.Sharing sharing : sharings(one, other)) {
                Question question = new Question(profile.withNeeds(pair), new Makers(profile.bound(makers)), profile);
                Question.Reply reply = question.ask(sharing);
                Scene scene = reply.scene();
                if (reply.answer() instanceof Answer.Possible possible && scene != null) {
                    Optional<Witness> witness = trial.witness(pair, scene, possible.models());
                    if (witness.isPresent()) {
                        return witness;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Question.Sharing> sharings(Rule one, Rule other) {
        FactType a = one.subjectPattern().type();
        FactType b = other.subjectPattern().type();
        boolean ofTheCampaign = one.guidance().lever().changesDelivery();
        boolean apart = a != b || OWN_THINGS.contains(a) && ofTheCampaign;
        return apart
                ? List.of(Question.Sharing.NONE, Question.Sharing.SUBJECT, Question.Sharing.ALL)
                : List.of(Question.Sharing.SUBJECT, Question.Sharing.ALL);
    }

    private Remark remark(Rule one, Rule other, Witness witness) {
        RuleText.Span here = book.call(one);
        String there =
                other.guidance().source().file() + ":" + book.call(other).at().line();
        String says = book.call(other).text();
        return book.remark(
                Remark.Kind.OPPOSITE_ADVICE,
                List.of(one, other),
                here,
                new Text(
                        "rule `" + other.id() + "` (`" + there + "`) says the opposite, `" + says
                                + "`, and both can speak at once, for example with " + witness.text() + ".",
                        "la règle `" + other.id() + "` (`" + there + "`) dit le contraire, `" + says
                                + "`, et les deux peuvent parler à la fois, par exemple avec " + witness.text() + "."),
                new Text(
                        "Write `@vetoes( \"" + other.id() + "\" )` on `" + one.id()
                                + "` or the reverse, or add the condition that keeps them apart.",
                        "Écrivez `@vetoes( \"" + other.id() + "\" )` sur `" + one.id()
                                + "` ou l'inverse, ou ajoutez la condition qui les sépare."),
                witness);
    }
}
