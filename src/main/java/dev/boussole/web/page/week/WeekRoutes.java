package dev.boussole.web.page.week;

import dev.boussole.review.Review;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Role;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.state.ActiveAdvice;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /}: what to do this week, over all campaigns of an account. */
public final class WeekRoutes {
    private final Site site;
    private final Recommendations recommendations;

    public WeekRoutes(Site site, Recommendations recommendations) {
        this.site = site;
        this.recommendations = recommendations;
    }

    public void add(RoutesConfig routes) {
        routes.get("/", this::show, Role.VIEWER);
    }

    private void show(Context context) {
        site.open(context, Section.WEEK, List.of("asOf"), this::show);
    }

    private void show(Visit visit, Snapshot now) {
        Optional<LocalDate> wanted = visit.query().date("asOf");
        Review review = ActiveAdvice.of(
                visit.desk().review(now, wanted.orElse(now.asOf())), recommendations.lives(visit.account()));
        String title = visit.labels().of("title.advice") + " · " + review.account().name();
        String rest = wanted.map(day -> "&asOf=" + day).orElse("");
        visit.show("week/advice.jte", AdvicePages.of(review, visit.frame(title, rest)));
    }
}
