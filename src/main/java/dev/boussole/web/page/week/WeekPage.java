package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.start.Welcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do this week, over all campaigns of an account.
 *
 * @param asOf the day of the review, as a person reads it
 * @param lead the state of the account in one sentence
 * @param stops the first of what to settle before anything else
 * @param stopsInAll how many of them there are
 * @param stopsAddress where all of them stand
 * @param search as it was typed
 * @param stage the tab, as the address names it
 * @param day the day that the address names, or null
 * @param narrowed whether only some are shown
 * @param clear the address without wishes
 * @param found how many lines are wanted
 * @param foundWords the same in words
 * @param objectivesInAll how many objectives there are
 * @param listens where changes are told
 * @param welcome the story of the sample, or null for another account
 */
public record WeekPage(
        Frame frame,
        String account,
        String asOf,
        String lead,
        List<Row> stops,
        int stopsInAll,
        String stopsAddress,
        String search,
        String stage,
        @Nullable String day,
        List<Tab> tabs,
        List<Facet> facets,
        boolean narrowed,
        String clear,
        int found,
        String foundWords,
        RowList list,
        String csv,
        List<Fold> folds,
        List<ObjectiveCard> objectives,
        int objectivesInAll,
        List<NoteRow> notes,
        int notesInAll,
        String listens,
        String ruleset,
        String decision,
        @Nullable Welcome welcome) {
    private static final List<String> KEYS = List.of("j", "k", "Enter", "a", "d", "s", "c", "m", "u", "/", "?");

    /** What the list says when nothing stands in it. */
    public String emptyTitle() {
        return frame.labels().of("week.empty." + stage);
    }

    public String emptyText() {
        return frame.labels().of("week.empty." + stage + ".text");
    }

    /** Each key with what it does. */
    public List<Choice> shortcuts() {
        return KEYS.stream()
                .map(key -> new Choice(key, frame.labels().of("week.key." + key), false))
                .toList();
    }
}
