package dev.boussole.web.page.intake;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of an account and of its campaigns.
 *
 * @param folder that the account follows, where all of this is declared; else null
 * @param saved what was done, or null
 * @param problems why it was not
 * @param version of the settings that the form was filled from
 */
public record AccountPage(
        Frame frame,
        String account,
        @Nullable String folder,
        @Nullable String saved,
        List<String> problems,
        long version,
        AccountForm form,
        List<CampaignRow> campaigns,
        List<MappingForm.Option> goals,
        List<MappingForm.Option> channels) {
    public AccountPage {
        problems = List.copyOf(problems);
        campaigns = List.copyOf(campaigns);
    }

    /**
     * @param goal declared; empty when it is guessed
     * @param guessed what is taken instead, in words
     * @param channel declared; empty when it is what the rows say
     */
    public record CampaignRow(String id, String name, String goal, String guessed, String channel, String told) {}
}
