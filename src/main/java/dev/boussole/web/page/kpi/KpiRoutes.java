package dev.boussole.web.page.kpi;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Family;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.web.access.Role;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /kpis}: the catalogue, or what an objective asks for. */
public final class KpiRoutes {
    private static final List<String> GOALS =
            Arrays.stream(Goal.values()).map(Goal::key).toList();
    private static final List<String> FAMILIES =
            Arrays.stream(Family.values()).map(KpiPages::key).toList();

    private final Site site;

    public KpiRoutes(Site site) {
        this.site = site;
    }

    public void add(RoutesConfig routes) {
        routes.get("/kpis", this::show, Role.VIEWER);
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.KPIS, "objective", "family", "q");
        @Nullable
        Goal goal = visit.query().oneOf("objective", GOALS).flatMap(Goal::of).orElse(null);
        @Nullable
        Family family = visit.query()
                .oneOf("family", FAMILIES)
                .map(word -> Family.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(null);
        List<KpiDefinition> all = new ArrayList<>(KpiCatalogue.all());
        site.desks().awaitRules().ifPresent(rules -> all.addAll(rules.ownKpis()));
        String search = visit.query().text("q").map(String::strip).orElse("");
        Frame frame = visit.frame(visit.labels().of("kpis.title"), KpiPages.query(goal, family));
        visit.show("kpi/kpis.jte", KpiPages.of(frame, goal, family, search, all));
    }
}
