package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Change;
import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.store.decision.Entry;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What was done to a campaign and what was advised, the newest first. */
final class Timeline {
    private final Words words;
    private final Frame frame;

    Timeline(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    /** @param history of a recommendation, by its id */
    List<CampaignPage.Event> of(List<Change> changes, List<Life> lives, Function<String, List<Entry>> history) {
        List<CampaignPage.Event> events = new ArrayList<>();
        changes.forEach(change -> events.add(event(change)));
        lives.forEach(life -> events.add(event(life, history)));
        events.sort(Comparator.comparing(CampaignPage.Event::date).reversed());
        return events;
    }

    private CampaignPage.Event event(Change change) {
        return new CampaignPage.Event(
                change.date().toString(),
                words.date(change.date()),
                words.labels().of("campaign.history.change"),
                change.note().isBlank() ? words.text(change.lever().label()) : change.note(),
                null,
                null,
                null,
                null);
    }

    private CampaignPage.Event event(Life life, Function<String, List<Entry>> history) {
        State state = life.state();
        String outcome = null;
        if (state != State.ACTIVE) {
            List<Entry> entries = history.apply(life.id());
            outcome = entries.isEmpty()
                    ? null
                    : words.text(entries.get(entries.size() - 1).reason());
        }
        return new CampaignPage.Event(
                life.generatedOn().toString(),
                words.date(life.generatedOn()),
                words.labels().of("campaign.history.advice"),
                words.text(life.said().title()),
                frame.to("/recommendations/" + life.id()),
                words.labels().of("recommendation.state." + state.key()),
                state.key(),
                outcome);
    }
}
