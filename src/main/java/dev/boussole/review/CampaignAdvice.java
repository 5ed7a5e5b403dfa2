package dev.boussole.review;

import dev.boussole.campaign.Campaign;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Advice;
import java.util.List;

/** One campaign of a review: its KPIs beside their references, and the advice. */
public record CampaignAdvice(Campaign campaign, List<Attainment> kpis, Advice advice) {}
