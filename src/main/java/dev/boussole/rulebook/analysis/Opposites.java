package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Verb;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which pieces of advice cannot both be followed: more and less of one thing, or a change of what is to stay as it is. */
final class Opposites {
    private static final Set<Verb> MORE = EnumSet.of(Verb.RAISE, Verb.WIDEN, Verb.ADD);
    private static final Set<Verb> LESS =
            EnumSet.of(Verb.LOWER, Verb.CUT, Verb.NARROW, Verb.REMOVE, Verb.EXCLUDE, Verb.PAUSE);
    private static final Set<Verb> STILL = EnumSet.of(Verb.HOLD, Verb.WAIT, Verb.KEEP);
    private static final Set<Verb> OTHERWISE =
            EnumSet.of(Verb.SET, Verb.MOVE, Verb.REFRESH, Verb.REPLACE, Verb.REWRITE, Verb.REVISE, Verb.FREE);
    /** Held or waited for, they may not grow; they may well be cut or set. */
    private static final Set<String> GROWTH = Set.of("scaling");

    private Opposites() {}

    static boolean of(Rule one, Rule other) {
        return (opposite(one, other) || opposite(other, one)) && sameThing(one, other) && samePlace(one, other);
    }

    private static boolean opposite(Rule one, Rule other) {
        Verb a = one.action().verb();
        Verb b = other.action().verb();
        boolean moves = MORE.contains(b) || LESS.contains(b) || OTHERWISE.contains(b);
        if (STILL.contains(a) && GROWTH.contains(one.action().object())) {
            return MORE.contains(b)
                    || b == Verb.MOVE && !other.action().object().startsWith("unspent");
        }
        return MORE.contains(a) && LESS.contains(b)
                || STILL.contains(a) && moves
                || a == Verb.SET && (b == Verb.RAISE || b == Verb.LOWER || b == Verb.PAUSE);
    }

    private static boolean sameThing(Rule one, Rule other) {
        return one.action().object().equals(other.action().object()) || spending(one) && spending(other);
    }

    /** Whether the advice is about what may be spent, which goes by several names. */
    private static boolean spending(Rule rule) {
        String object = rule.action().object();
        boolean waits = rule.action().verb() == Verb.WAIT && rule.guidance().lever() == Lever.BUD;
        return waits
                || GROWTH.contains(object)
                || object.equals("delivery")
                || List.of(object.split("-", -1)).contains("budget");
    }

    private static boolean samePlace(Rule one, Rule other) {
        return place(one) == place(other) || above(one, other) || above(other, one);
    }

    /** Whether the first wants nothing moved in a campaign or account of which the second moves a part. */
    private static boolean above(Rule one, Rule other) {
        FactType whole = place(one);
        FactType part = place(other);
        return STILL.contains(one.action().verb())
                && spending(one)
                && (whole == FactType.CAMPAIGN && part.part()
                        || whole == FactType.ACCOUNT && part.level() == FactType.Level.ACCOUNT);
    }

    /** The kind of fact that the advice is about; what belongs to a campaign is about the campaign. */
    private static FactType place(Rule rule) {
        FactType type = rule.subjectPattern().type();
        if (type.part() || type.level() == FactType.Level.ACCOUNT) {
            return type;
        }
        boolean account = rule.patterns().stream().anyMatch(pattern -> pattern.level() == FactType.Level.ACCOUNT);
        return account ? FactType.ACCOUNT : FactType.CAMPAIGN;
    }
}
