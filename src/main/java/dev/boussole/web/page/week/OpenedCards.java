package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Life;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.store.decision.Entry;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts an opened line into words. */
final class OpenedCards {
    private static final int NOTES = 6;

    private final Words words;
    private final Rows rows;

    /** @param today the day of the review */
    OpenedCards(Words words, LocalDate today) {
        this.words = words;
        this.rows = new Rows(words, today);
    }

    CardPage of(Frame frame, Item item, List<Entry> history) {
        Campaign campaign = item.subject().campaign();
        Given given = item.given();
        Recommendation said = given == null ? null : given.said();
        Life life = item.life();
        return new CardPage(
                frame,
                item.id(),
                campaign == null ? null : campaign.id(),
                campaign == null ? words.labels().of("account") : campaign.name(),
                given == null
                        ? null
                        : new Cards(words)
                                .of(
                                        Math.max(1, item.rank()),
                                        given.said(),
                                        campaign == null ? words.labels().of("account") : campaign.name(),
                                        campaign == null ? null : campaign.channel(),
                                        given.kpis()),
                said == null
                        ? life == null ? "" : words.text(life.said().nextStep())
                        : words.text(said.messages().step()),
                notes(history),
                item.stage() == Stage.OPEN,
                frame.viewer().acts());
    }

    /** What people did and said; what reviews did to it stands on its own page. */
    private List<CardPage.Note> notes(List<Entry> history) {
        List<Entry> last = new ArrayList<>(history.stream()
                .filter(entry -> entry.decision() == null)
                .filter(entry -> !entry.actor().equals(Actor.SCHEDULE))
                .toList());
        Collections.reverse(last);
        return last.stream().limit(NOTES).map(this::note).toList();
    }

    private CardPage.Note note(Entry entry) {
        String actor = entry.actor().equals(Actor.LOCAL)
                ? words.labels().of("week.somebody")
                : entry.actor().name();
        return new CardPage.Note(
                actor,
                rows.day(entry.at().atZone(ZoneOffset.UTC).toLocalDate()),
                words.text(entry.reason()),
                entry.note());
    }
}
