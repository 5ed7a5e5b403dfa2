package dev.boussole.review;

import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that other rules would say otherwise.
 *
 * @param scope what the advice is about: a campaign or a part of one; the empty text for the account
 * @param campaign id of the campaign, or null for the account
 * @param title what is, or was, recommended; null where nothing is and nothing was
 * @param before place among all recommendations, from 1, or null where it was not recommended
 * @param after the same under the other rules
 * @param by what holds it back now, or null
 * @param money what following it is, or was, estimated to bring; null where that cannot be told
 */
public record AdviceChange(
        Kind kind,
        String rule,
        @Nullable String campaign,
        String scope,
        @Nullable Text title,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable String by,
        @Nullable Money money) {
    /** What becomes of a recommendation. */
    public enum Kind {
        /** It is new. */
        APPEARS,
        /** It is gone. */
        VANISHES,
        /** It would still be said, were it not for another one. */
        HELD_BACK,
        /** What held it back is gone. */
        RELEASED,
        /** It asks for something else. */
        ALTERED,
        /** It says the same in another place. */
        MOVES;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
