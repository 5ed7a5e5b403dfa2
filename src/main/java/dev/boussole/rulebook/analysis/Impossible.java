package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.analysis.Pieces.Piece;
import dev.boussole.rulebook.analysis.solve.Answer;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleText;
import dev.boussole.rulebook.proof.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions that can never hold, alone or together with the others of their rule. */
final class Impossible {
    private final Book book;
    private final Rule rule;
    private final List<Rule> makers;
    private final List<Profile> profiles;
    private final List<Remark> remarks = new ArrayList<>();

    private Impossible(Book book, Rule rule, List<Rule> makers, List<Profile> profiles) {
        this.book = book;
        this.rule = rule;
        this.makers = makers;
        List<Rule> involved = new ArrayList<>(makers);
        involved.add(rule);
        this.profiles = Profile.among(profiles, involved);
    }

    static List<Remark> in(Book book, List<Rule> makers, Memory memory) {
        List<Profile> profiles = Profile.of(book.rules());
        List<Remark> remarks = new ArrayList<>();
        for (Rule rule : Open.without(book.rules().rules())) {
            remarks.addAll(memory.of(book, rule, makers, () -> of(book, rule, makers, profiles)));
        }
        return remarks;
    }

    private static List<Remark> of(Book book, Rule rule, List<Rule> makers, List<Profile> profiles) {
        Impossible impossible = new Impossible(book, Profile.withNeeds(rule), makers, profiles);
        impossible.check();
        return impossible.remarks;
    }

    private void check() {
        List<Profile> possible =
                profiles.stream().filter(profile -> !never(rule, profile)).toList();
        if (possible.isEmpty()) {
            together(culprits());
            return;
        }
        profiles.stream().filter(profile -> !possible.contains(profile)).forEach(this::onChannel);
        alternatives();
        refusals();
    }

    private boolean never(Rule asked) {
        return profiles.stream().allMatch(profile -> never(asked, profile));
    }

    private boolean never(Rule asked, Profile profile) {
        Question question = new Question(profile.bound(List.of(asked)), new Makers(profile.bound(makers)), profile);
        return question.ask(Question.Sharing.NONE).answer() instanceof Answer.Impossible;
    }

    /** As few pieces of the rule as can never hold together. */
    private List<Piece> culprits() {
        Set<Piece> kept = new LinkedHashSet<>(Pieces.of(rule));
        for (Piece piece : Pieces.of(rule)) {
            kept.remove(piece);
            if (!never(Pieces.only(rule, kept))) {
                kept.add(piece);
            }
        }
        return Pieces.of(rule).stream().filter(kept::contains).toList();
    }

    private void together(List<Piece> pieces) {
        RuleText.Span at = pieces.isEmpty() ? book.name(rule) : span(pieces.get(pieces.size() - 1));
        List<String> said = pieces.stream().map(this::wording).toList();
        Text sentence = said.size() == 1
                ? new Text(
                        said.get(0) + " can never hold, so the rule never speaks.",
                        said.get(0) + " ne peut jamais être vrai\u00a0: la règle ne parle jamais.")
                : new Text(
                        joined(said, " and ") + " can never hold together, so the rule never speaks.",
                        joined(said, " et ")
                                + " ne peuvent jamais être vrais ensemble\u00a0: la règle ne parle jamais.");
        remarks.add(
                book.remark(
                        Remark.Kind.NEVER_HOLDS,
                        List.of(rule),
                        at,
                        sentence,
                        new Text(
                                "Correct the limit or the word that was meant otherwise, or join alternatives by `||`.",
                                "Corrigez la limite ou le mot qui voulait dire autre chose, ou reliez des alternatives par `||`.")));
    }

    private static String joined(List<String> said, String and) {
        return String.join(", ", said.subList(0, Math.max(1, said.size() - 1)))
                + (said.size() > 1 ? and + said.get(said.size() - 1) : "");
    }

    /** A limit of one channel that leaves no room, where the rule means to speak of that channel. */
    private void onChannel(Profile profile) {
        Channel channel = profile.channel();
        Map<Boolean, Set<Piece>> pieces =
                Pieces.of(rule).stream().collect(Collectors.partitioningBy(this::asksForChannel, Collectors.toSet()));
        boolean leftOut = never(Pieces.only(rule, pieces.getOrDefault(true, Set.of())), profile);
        if (channel == null || leftOut || !never(Pieces.only(rule, pieces.getOrDefault(false, Set.of())), profile)) {
            return;
        }
        String name = channel.name();
        remarks.add(book.remark(
                Remark.Kind.NEVER_HOLDS_ON_CHANNEL,
                List.of(rule),
                book.name(rule),
                new Text(
                        "with the thresholds of `" + name + "` the rule can never speak there.",
                        "avec les seuils de `" + name + "`, la règle ne peut jamais y parler."),
                new Text(
                        "Correct the rows of `" + channel.key() + "` in `thresholds.csv`, or write `channel != " + name
                                + "`.",
                        "Corrigez les lignes de `" + channel.key() + "` dans `thresholds.csv`, ou écrivez `channel != "
                                + name + "`.")));
    }

    private boolean asksForChannel(Piece piece) {
        boolean[] asks = new boolean[1];
        FactPattern pattern = rule.patterns().get(piece.pattern());
        List<Condition> conditions = piece.index() < 0
                ? pattern.conditions()
                : List.of(pattern.conditions().get(piece.index()));
        conditions.forEach(condition -> condition.figures(figure -> asks[0] |= figure instanceof Figure.Reading reading
                && reading.property().spelling().equals("channel")));
        return asks[0];
    }

    private void alternatives() {
        for (Piece piece : Pieces.of(rule)) {
            if (piece.index() >= 0
                    && rule.patterns().get(piece.pattern()).conditions().get(piece.index())
                            instanceof Condition.Any any) {
                for (Condition alternative : any.conditions()) {
                    if (never(Pieces.replaced(rule, piece, alternative))) {
                        dead(piece, alternative);
                    }
                }
            }
        }
    }

    private void dead(Piece piece, Condition alternative) {
        String said = "`" + Wording.of(alternative) + "`";
        remarks.add(book.remark(
                Remark.Kind.DEAD_ALTERNATIVE,
                List.of(rule),
                span(piece),
                new Text(
                        "the alternative " + said + " can never hold beside the other conditions of the rule.",
                        "l'alternative " + said + " ne peut jamais être vraie avec les autres conditions de la règle."),
                new Text("Remove it, or correct it.", "Supprimez-la, ou corrigez-la.")));
    }

    /** {@code not} of what can never be: it says nothing. */
    private void refusals() {
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT && never(Pieces.asking(rule, pattern.place()))) {
                remarks.add(book.remark(
                        Remark.Kind.ALWAYS_TRUE,
                        List.of(rule),
                        span(new Piece(pattern.place(), -1)),
                        new Text(
                                "what this `not` excludes can never be, so it says nothing.",
                                "ce que ce `not` exclut ne peut jamais exister\u00a0: il ne dit rien."),
                        new Text(
                                "Remove it, or correct its conditions.", "Supprimez-le, ou corrigez ses conditions.")));
            }
        }
    }

    private RuleText.Span span(Piece piece) {
        RuleText text = book.text(rule);
        Rule written = book.rules().rule(rule.id()).orElse(rule);
        if (text == null || piece.pattern() >= written.patterns().size()) {
            return book.annotation(rule, "needs");
        }
        FactPattern pattern = written.patterns().get(piece.pattern());
        if (piece.index() < 0) {
            return text.pattern(piece.pattern());
        }
        return piece.index() < pattern.conditions().size()
                ? text.condition(pattern, piece.index())
                : book.annotation(rule, "needs");
    }

    /** As it is written, the value of a threshold that holds everywhere beside its name. */
    private String wording(Piece piece) {
        String written = span(piece).text().replaceAll("\\s+", " ");
        FactPattern pattern =
                profiles.get(0).bound(List.of(rule)).get(0).patterns().get(piece.pattern());
        if (piece.index() < 0 || written.startsWith("@")) {
            return "`" + written + "`";
        }
        String filled = Wording.of(pattern.conditions().get(piece.index()));
        boolean limit = written.contains("$") && !plain(filled).equals(plain(written));
        return limit ? "`" + written + "` (`" + filled + "`)" : "`" + written + "`";
    }

    private static String plain(String condition) {
        return condition.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
