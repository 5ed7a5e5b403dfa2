package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line is about, so that it can be found. */
final class Subject {
    static final int SEARCH = 1;
    static final int CAMPAIGN = 2;
    static final int CHANNEL = 4;
    static final int LEVER = 8;
    static final int OBJECTIVE = 16;
    static final int OWNER = 32;
    static final int STAGE = 64;

    private final @Nullable Campaign campaign;
    private final @Nullable Lever lever;
    private final Set<String> objectives;
    private final List<Text> says;
    private volatile @Nullable String english;
    private volatile @Nullable String french;

    /**
     * @param campaign null for the account
     * @param objectives ids of what is declared for the campaign
     * @param says its words, among which is searched
     */
    Subject(@Nullable Campaign campaign, @Nullable Lever lever, Set<String> objectives, List<Text> says) {
        this.campaign = campaign;
        this.lever = lever;
        this.objectives = objectives;
        this.says = says;
    }

    @Nullable
    Campaign campaign() {
        return campaign;
    }

    @Nullable
    Lever lever() {
        return lever;
    }

    @Nullable
    Channel channel() {
        return campaign == null ? null : campaign.channel();
    }

    @Nullable
    Goal goal() {
        return campaign == null ? null : campaign.goal();
    }

    String campaignKey() {
        return campaign == null ? Wanted.ACCOUNT : campaign.id();
    }

    Set<String> objectives() {
        return objectives;
    }

    /** Which of the wishes it does not meet, as bits; 0 when it is wanted. */
    int fails(Wanted wanted, Language language) {
        int fails = 0;
        String other = wanted.campaign();
        if (other != null && !other.equals(campaignKey())) {
            fails |= CAMPAIGN;
        }
        if (wanted.channel() != null && wanted.channel() != channel()) {
            fails |= CHANNEL;
        }
        if (wanted.lever() != null && wanted.lever() != lever) {
            fails |= LEVER;
        }
        if (wanted.objective() != null && !serves(wanted.objective())) {
            fails |= OBJECTIVE;
        }
        if (!wanted.search().isEmpty() && !says(language, wanted.search())) {
            fails |= SEARCH;
        }
        return fails;
    }

    private boolean serves(String objective) {
        Goal goal = goal();
        return objective.startsWith(Wanted.DECLARED)
                ? objectives.contains(objective.substring(Wanted.DECLARED.length()))
                : goal != null && goal.key().equals(objective);
    }

    private boolean says(Language language, String words) {
        String said = said(language);
        for (String word : words.split("\\s+", -1)) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** All of its words in one language, folded; made when it is first searched. */
    private String said(Language language) {
        String known = language == Language.FR ? french : english;
        if (known != null) {
            return known;
        }
        StringBuilder all = new StringBuilder();
        if (campaign != null) {
            all.append(campaign.name()).append(' ').append(campaign.id()).append('\n');
        }
        says.forEach(text -> all.append(text.in(language)).append('\n'));
        String folded = Folded.of(all.toString());
        if (language == Language.FR) {
            french = folded;
        } else {
            english = folded;
        }
        return folded;
    }
}
