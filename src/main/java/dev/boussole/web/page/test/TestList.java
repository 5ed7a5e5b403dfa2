package dev.boussole.web.page.test;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tests of an account.
 *
 * @param rows those that are declared, the running ones first
 * @param more how many are not shown
 */
public record TestList(Frame frame, List<Row> rows, int more) {
    /**
     * A test that is declared.
     *
     * @param state {@code planned}, {@code running}, {@code complete} or {@code ended}
     * @param verdict one sentence, or null without rules
     * @param share done of the plan, 0 to 100
     */
    public record Row(
            String id,
            String campaign,
            String kpi,
            String dates,
            String stateKey,
            String state,
            String tone,
            @Nullable String verdict,
            String progress,
            String share,
            String href) {}
}
