package dev.boussole.service.report;

import dev.boussole.campaign.Text;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.report.document.Earlier;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.store.decision.Entry;
import dev.boussole.store.decision.LifeFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of the advice that somebody answered. */
final class EarlierAdvice {
    private static final int MOST_OF_EACH = 40;
    private static final List<State> ANSWERED =
            List.of(State.SUCCEEDED, State.FAILED, State.APPLIED, State.EXPIRED, State.DISMISSED, State.SNOOZED);

    private final Recommendations recommendations;
    private final String account;

    private EarlierAdvice(Recommendations recommendations, String account) {
        this.recommendations = recommendations;
        this.account = account;
    }

    /** What was judged first, then what was done, then what was put aside; the latest first among each. */
    static List<Earlier> of(Recommendations recommendations, String account, LocalDate asOf) {
        EarlierAdvice gatherer = new EarlierAdvice(recommendations, account);
        List<Earlier> all = new ArrayList<>();
        for (State state : ANSWERED) {
            List<Life> lives = recommendations.page(account, LifeFilter.in(state), null, MOST_OF_EACH);
            lives.stream()
                    .filter(life -> state != State.EXPIRED || life.appliedOn() != null)
                    .filter(life -> !life.generatedOn().isAfter(asOf))
                    .sorted(Comparator.comparing(Life::generatedOn).reversed())
                    .map(gatherer::earlier)
                    .forEach(all::add);
        }
        return all;
    }

    private Earlier earlier(Life life) {
        List<Entry> history = recommendations.history(account, life.id());
        Entry last = history.get(history.size() - 1);
        String note = history.stream()
                .map(Entry::note)
                .filter(one -> one != null && !one.isBlank())
                .reduce((first, second) -> second)
                .orElse(null);
        return new Earlier(
                life.cause().campaignId(),
                life.cause().rule(),
                life.said().title(),
                life.state().key(),
                life.generatedOn(),
                life.appliedOn(),
                life.judgeOn(),
                reason(life, last),
                note);
    }

    private static Text reason(Life life, Entry last) {
        Dismissal dismissal = life.dismissal();
        return life.state() == State.DISMISSED && dismissal != null
                ? dismissal.reason().label()
                : last.reason();
    }
}
