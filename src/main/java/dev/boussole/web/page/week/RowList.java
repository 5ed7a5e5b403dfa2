package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the list that follow each other.
 *
 * @param more the address of the next lines, or null behind the last
 * @param all the address of the page with these lines and the next, for whoever has no script
 * @param left how many lines follow
 */
public record RowList(
        Frame frame,
        List<Row> rows,
        @Nullable String more,
        @Nullable String all,
        int left) {}
