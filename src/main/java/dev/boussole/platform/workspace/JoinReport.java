package dev.boussole.platform.workspace;

import dev.boussole.campaign.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows went to which campaign.
 *
 * @param campaigns the declared ones in their order, with rows or without
 * @param unmatched the others, in order of their first row
 * @param ambiguous rows that fit several declared campaigns, in order of the first such row
 */
public record JoinReport(List<Joined> campaigns, List<Unmatched> unmatched, List<Ambiguous> ambiguous) {
    public JoinReport {
        campaigns = List.copyOf(campaigns);
        unmatched = List.copyOf(unmatched);
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * A declared campaign.
     *
     * @param rows 0 or more
     * @param files that its rows came from, in order of reading
     * @param byUtm the rows that came to it unasked, or null when there are none
     */
    public record Joined(
            String campaign,
            long rows,
            List<String> files,
            @Nullable ByUtm byUtm) {
        public Joined {
            files = List.copyOf(files);
        }
    }

    /**
     * Rows that nothing but their UTM campaign led to a declared one.
     *
     * @param tag the UTM campaign of the first of them
     * @param rows 1 or more
     */
    public record ByUtm(String tag, long rows, Source first) {}

    /**
     * A campaign that nobody declared.
     *
     * @param campaign the id that it is read under
     * @param platform as the file writes it, or null
     * @param name as the file writes it, or null
     * @param rows 1 or more
     * @param first the first of them
     */
    public record Unmatched(
            String campaign,
            @Nullable String platform,
            @Nullable String name,
            long rows,
            List<String> files,
            Source first) {
        public Unmatched {
            files = List.copyOf(files);
        }
    }

    /**
     * Rows that fit two declared campaigns.
     *
     * @param campaign the first declared, which has them
     * @param other the next that they fit
     * @param names their campaigns in the words of the files
     * @param rows 1 or more
     * @param first the first of them
     */
    public record Ambiguous(String campaign, String other, List<String> names, long rows, Source first) {
        public Ambiguous {
            names = List.copyOf(names);
        }
    }
}
