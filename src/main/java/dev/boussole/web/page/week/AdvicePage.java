package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Notice;

import java.util.List;

/**
 * The page of a whole workspace.
 *
 * @param asOf the day of the review, as a person reads it
 * @param lead the state of the account in one sentence
 * @param stop what to settle before anything else: tracking and legal
 * @param next everything else to do, first things first
 * @param pauses where to leave things alone until there is more data
 * @param waiting what we do not say yet
 * @param calm campaigns that need nothing
 */
public record AdvicePage(
        Frame frame,
        String account,
        String asOf,
        String lead,
        List<Card> stop,
        List<Card> next,
        List<Card> pauses,
        List<WaitingRow> waiting,
        List<HeldRow> held,
        List<CampaignCard> calm,
        List<ObjectiveCard> objectives,
        List<CampaignCard> campaigns,
        List<NoteRow> notes,
        String ruleset,
        String decision) {}
