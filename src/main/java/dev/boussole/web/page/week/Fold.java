package dev.boussole.web.page.week;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands folded under the list.
 *
 * @param key {@code waiting}, {@code held} or {@code calm}
 * @param count how many there are in all
 * @param more the address of the next ones, or null
 */
public record Fold(
        String key,
        String title,
        String lead,
        int count,
        List<WaitingRow> waiting,
        List<HeldRow> held,
        List<CalmRow> calm,
        @Nullable String more) {}
