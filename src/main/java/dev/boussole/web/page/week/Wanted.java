package dev.boussole.web.page.week;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Lever;
import dev.boussole.web.api.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the list are asked for; null stands for any.
 *
 * @param typed words that a line has to say, as they were typed, or the empty text
 * @param search the same, folded
 * @param campaign its id, or {@link #ACCOUNT} for what concerns the account as a whole
 * @param objective what the campaign is for, or the id of a declared objective behind {@link #DECLARED}
 * @param owner who sees to it, or {@link #NOBODY}
 * @param asOf the day of the review, or null for the last one
 */
record Wanted(
        String typed,
        String search,
        @Nullable String campaign,
        @Nullable Channel channel,
        @Nullable Lever lever,
        @Nullable String objective,
        @Nullable String owner,
        Stage stage,
        @Nullable LocalDate asOf) {
    static final List<String> PARAMETERS =
            List.of("q", "campaign", "channel", "lever", "objective", "owner", "state", "asOf");
    static final String ACCOUNT = "-";
    static final String NOBODY = "-";
    static final String DECLARED = "id:";

    static Wanted of(Query query) {
        String typed = query.text("q").map(String::strip).orElse("");
        return new Wanted(
                typed,
                Folded.of(typed),
                query.text("campaign").orElse(null),
                query.oneOf("channel", keys(Channel.values(), Channel::key))
                        .flatMap(Channel::of)
                        .orElse(null),
                query.oneOf("lever", keys(Lever.values(), Lever::name))
                        .flatMap(Lever::of)
                        .orElse(null),
                query.text("objective").orElse(null),
                query.text("owner").orElse(null),
                query.oneOf("state", keys(Stage.values(), Stage::key))
                        .flatMap(Stage::of)
                        .orElse(Stage.OPEN),
                query.date("asOf").orElse(null));
    }

    private static <T> List<String> keys(T[] values, java.util.function.Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    /** Whether only some of the lines are asked for. */
    boolean narrows() {
        return !search.isEmpty()
                || campaign != null
                || channel != null
                || lever != null
                || objective != null
                || owner != null;
    }

    /** Everything of the tab and the day. */
    Wanted cleared() {
        return new Wanted("", "", null, null, null, null, null, stage, asOf);
    }

    /** As an address carries it behind its first parameter: {@code &lever=BUD}. */
    String address() {
        return address(stage);
    }

    /** The same with another tab. */
    String address(Stage other) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", typed.isEmpty() ? null : typed);
        add(parts, "campaign", campaign);
        add(parts, "channel", channel == null ? null : channel.key());
        add(parts, "lever", lever == null ? null : lever.name());
        add(parts, "objective", objective);
        add(parts, "owner", owner);
        add(parts, "state", other == Stage.OPEN ? null : other.key());
        add(parts, "asOf", asOf == null ? null : asOf.toString());
        return String.join("", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add("&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
