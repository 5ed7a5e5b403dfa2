package dev.boussole.web.page.week;

import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.api.Problems;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.BiConsumer;

/** Opens a part of the page, which has been seen before: nothing is waited for. */
final class Asked {
    private Asked() {}

    /** @throws dev.boussole.web.api.ApiProblem 503 while there is no advice */
    static void of(Site site, Context context, List<String> parameters, BiConsumer<Visit, Snapshot> part) {
        Visit visit = site.visit(context, Section.WEEK, parameters.toArray(new String[0]));
        Snapshot now = visit.desk()
                .last()
                .orElseThrow(() -> Problems.noWorkspace(visit.desk().problems()));
        part.accept(visit, now);
    }
}
