package dev.boussole.web.page.week;

import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Recommendation;
import java.util.List;

/** A recommendation of the review. @param kpis of its campaign, empty for the account */
record Given(Subject subject, Recommendation said, List<Attainment> kpis) {}
