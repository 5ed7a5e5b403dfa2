package dev.boussole.cli;

import dev.boussole.kpi.Figures;
import dev.boussole.report.DiffJson;
import dev.boussole.report.Page;
import dev.boussole.review.AdviceChange;
import dev.boussole.rulebook.RuleBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edit of rules changes, for a person and for a program. */
final class RulesDiffText {
    private static final int KINDS = 16;

    private RulesDiffText() {}

    /** The rulebook as it was, and the other one. */
    record Rulebooks(RuleBook before, RuleBook after) {}

    static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    static String text(Rulebooks books, List<DiffJson> diffs, double share, Session session) {
        Page page = new Page(session.columns());
        int quiet = 0;
        for (DiffJson diff : diffs) {
            if (diff.diff().changes().isEmpty()) {
                quiet++;
                continue;
            }
            String head = session.labels()
                    .text(
                            "rulesDiff.head",
                            diff.account(),
                            Figures.date(diff.asOf(), session.language()),
                            diff.diff().before(),
                            diff.diff().after(),
                            percent(diff.diff().share()));
            page.line(session.ink().strong(head));
            diff.diff().changes().forEach(change -> change(change, diff, page, session));
            page.line("");
        }
        if (quiet > 0) {
            page.line(session.labels().text(quiet == 1 ? "rulesDiff.same" : "rulesDiff.sames", quiet));
        }
        page.line(session.labels()
                .text(
                        "rulesDiff.sum",
                        percent(share),
                        diffs.size(),
                        books.before().hash(),
                        books.after().hash()));
        return page.toString();
    }

    private static void change(AdviceChange change, DiffJson diff, Page page, Session session) {
        String kind = session.labels().text("rulesDiff." + change.kind().key());
        StringBuilder words = new StringBuilder(change.rule());
        if (!change.scope().isEmpty()) {
            words.append(", ").append(change.scope());
        }
        if (change.title() != null) {
            words.append(session.labels().text("colon"))
                    .append(' ')
                    .append(change.title().in(session.language()));
        }
        words.append(places(change, session));
        if (change.by() != null) {
            words.append(session.labels().text("rulesDiff.by", change.by()));
        }
        @Nullable String became = diff.became().apply(change);
        if (became != null) {
            words.append(
                    session.labels().text("rulesDiff.became", session.labels().text("state." + became)));
        }
        page.entry(2, KINDS, session.ink().accent(kind), kind.length(), words.toString());
    }

    private static String places(AdviceChange change, Session session) {
        Integer before = change.before();
        Integer after = change.after();
        if (before != null && after != null) {
            return before.equals(after) ? "" : session.labels().text("rulesDiff.fromTo", before, after);
        }
        Integer one = after == null ? before : after;
        return one == null ? "" : session.labels().text("rulesDiff.at", one);
    }
}
