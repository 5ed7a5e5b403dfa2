package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of the declared campaigns, for the settings that name one. */
final class CampaignNames {
    private final List<String> ids;
    private final Function<String, Optional<String>> beside;
    private final Problems problems;

    /** @param beside takes the name that a setting beside the text gives to a campaign; empty when it means none */
    CampaignNames(List<DeclaredCampaign> campaigns, Function<String, Optional<String>> beside, Problems problems) {
        this.beside = beside;
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
        Optional<String> known = ids.stream()
                .filter(named::equalsIgnoreCase)
                .findFirst()
                .or(() -> fields.place("campaign").json() ? beside.apply(named) : Optional.empty());
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
