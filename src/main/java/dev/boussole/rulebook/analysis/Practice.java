package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What tests and situations say about rules: untested, always on, never on. */
final class Practice {
    /** On fewer situations than this "always" says nothing. */
    private static final int SITUATIONS_MIN = 20;

    private final Book book;
    private final Firings firings;
    private final List<Remark> remarks = new ArrayList<>();

    private Practice(Book book, Firings firings) {
        this.book = book;
        this.firings = firings;
    }

    static List<Remark> in(Book book, Firings firings) {
        Practice practice = new Practice(book, firings);
        Set<String> expected = Expected.in(book.files());
        for (Rule rule : book.rules().rules()) {
            if (!expected.contains(rule.id())) {
                practice.untested(rule);
            }
            practice.fired(rule);
        }
        return practice.remarks;
    }

    private void untested(Rule rule) {
        String tests = rule.guidance().source().file().replaceAll("\\.drl$", ".test.yaml");
        remarks.add(book.remark(
                Remark.Kind.UNTESTED_RULE,
                List.of(rule),
                book.name(rule),
                new Text("no test expects the rule to speak.", "aucun test n'attend que la règle parle."),
                new Text(
                        "Add a test to `" + tests + "` whose `expect:` names `" + rule.id() + "`.",
                        "Ajoutez à `" + tests + "` un test dont `expect:` nomme `" + rule.id() + "`.")));
    }

    private void fired(Rule rule) {
        int asked = asked(rule);
        int fired = firings.of(rule.id());
        if (asked >= SITUATIONS_MIN && fired >= asked) {
            remarks.add(book.remark(
                    Remark.Kind.FIRES_ON_EVERYTHING,
                    List.of(rule),
                    book.name(rule),
                    new Text(
                            "the rule fires on all of the " + asked
                                    + " situations it was tried on: advice for everybody is no advice.",
                            "la règle se déclenche dans chacune des " + asked
                                    + " situations essayées\u00a0: un conseil pour tous n'en est pas un."),
                    new Text(
                            "Add the condition that tells whom it concerns.",
                            "Ajoutez la condition qui dit qui elle concerne.")));
        } else if (asked > 0 && fired == 0) {
            remarks.add(
                    book.remark(
                            Remark.Kind.FIRES_ON_NOTHING,
                            List.of(rule),
                            book.name(rule),
                            new Text(
                                    "the rule fires on none of the " + asked + " situations it was tried on.",
                                    "la règle ne se déclenche dans aucune des " + asked + " situations essayées."),
                            new Text(
                                    "Add a situation that it is made for, or ask `why-not` which condition is too strict.",
                                    "Ajoutez une situation pour laquelle elle est faite, ou demandez à `why-not` quelle condition est trop stricte.")));
        }
    }

    private int asked(Rule rule) {
        boolean account = rule.patterns().stream().anyMatch(pattern -> pattern.level() == FactType.Level.ACCOUNT);
        boolean campaign = rule.patterns().stream().anyMatch(pattern -> pattern.level() == FactType.Level.CAMPAIGN);
        return account ? firings.accounts() : campaign ? firings.campaigns() : firings.campaigns() + firings.accounts();
    }
}
