package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids of the declared campaigns, for the settings that name one. */
final class CampaignNames {
    private final List<String> ids;
    private final Problems problems;

    CampaignNames(List<DeclaredCampaign> campaigns, Problems problems) {
        this.ids = campaigns.stream().map(declared -> declared.campaign().id()).toList();
        this.problems = problems;
    }

    /** The campaign as it was declared, or null for the whole account; one that nobody declared is a problem. */
    @Nullable
    String of(Fields fields) {
        String named = fields.text("campaign");
        if (named == null) {
            return null;
        }
        Optional<String> known = ids.stream().filter(named::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            problems.error(fields.place("campaign"), unknown(named));
        }
        return known.orElse(named);
    }

    private Text unknown(String named) {
        Text guess = Suggestion.among(ids, named);
        String names = ids.isEmpty() ? "" : " `" + String.join("`, `", ids) + "`";
        return new Text(
                "no campaign has the id `" + named + "`." + guess.en() + " Declared:"
                        + (names.isEmpty() ? " none" : names) + ".",
                "aucune campagne n'a l'id `" + named + "`." + guess.fr() + " Déclarées :"
                        + (names.isEmpty() ? " aucune" : names) + ".");
    }
}
