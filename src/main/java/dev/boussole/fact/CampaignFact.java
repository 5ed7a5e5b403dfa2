package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Campaign} of the rules: who it is, what it may spend, how it delivers, and its KPIs. */
public final class CampaignFact extends MeasuredFact {
    private final Campaign campaign;
    private final Delivery delivery;
    private final KpiFact primary;

    /** @param primary the KPI that decides for the campaign's objective; missing when none was received */
    public CampaignFact(Campaign campaign, Map<Kpi, KpiFact> kpis, KpiFact primary, Delivery delivery) {
        super(kpis);
        this.campaign = campaign;
        this.primary = primary;
        this.delivery = delivery;
    }

    @Override
    public CampaignFact with(KpiFact changed) {
        KpiFact decisive = primary.kpi() == changed.kpi() ? changed : primary;
        return new CampaignFact(campaign, including(changed), decisive, delivery);
    }

    /** The same campaign, delivering otherwise. */
    public CampaignFact with(Delivery changed) {
        return new CampaignFact(campaign, all(), primary, changed);
    }

    /** The same figures under another declaration. */
    public CampaignFact with(Campaign changed) {
        return new CampaignFact(changed, all(), primary, delivery);
    }

    public Campaign campaign() {
        return campaign;
    }

    public String getId() {
        return campaign.id();
    }

    @Override
    public String getCampaignId() {
        return campaign.id();
    }

    @Override
    public String getScope() {
        return campaign.id();
    }

    public String getName() {
        return campaign.name();
    }

    public @Nullable String getPlatform() {
        return campaign.platform();
    }

    public @Nullable Channel getChannel() {
        return campaign.channel();
    }

    public @Nullable Goal getObjective() {
        return campaign.goal();
    }

    public @Nullable LocalDate getStart() {
        return campaign.start();
    }

    public @Nullable LocalDate getEnd() {
        return campaign.end();
    }

    /** For the whole flight, in the account's currency. */
    public @Nullable Double getBudget() {
        return campaign.budget();
    }

    public KpiFact getPrimary() {
        return primary;
    }

    public Delivery delivery() {
        return delivery;
    }

    public boolean isActive() {
        return delivery.active();
    }

    public @Nullable Double getSpendShare() {
        return delivery.spendShare();
    }

    public @Nullable Double getDailySpend() {
        return delivery.dailySpend();
    }

    public @Nullable Double getElapsedDays() {
        return delivery.elapsedDays();
    }

    public @Nullable Double getSpendForecastLow() {
        return delivery.spendForecastLow();
    }

    public @Nullable Double getSpendForecastHigh() {
        return delivery.spendForecastHigh();
    }

    public @Nullable Double getDailyBudgetNeeded() {
        return delivery.dailyBudgetNeeded();
    }

    public @Nullable Double getLearningDays() {
        return delivery.learningDays();
    }

    public @Nullable Double getLearningEvents() {
        return delivery.learningEvents();
    }

    public @Nullable Double getConversionDrop() {
        return delivery.conversionDrop();
    }

    public @Nullable Double getConversionDropP() {
        return delivery.conversionDropP();
    }

    public @Nullable Double getTrafficShift() {
        return delivery.trafficShift();
    }

    public @Nullable Double getRecentCpaChange() {
        return delivery.recentCpaChange();
    }

    public @Nullable Double getImpressionsPerWeek() {
        return delivery.impressionsPerWeek();
    }

    public double getCreatives() {
        return delivery.creatives();
    }

    public double getLandingPages() {
        return delivery.landingPages();
    }

    public double getWeakLandingPages() {
        return delivery.weakLandingPages();
    }

    public @Nullable Double getSendsPerWeek() {
        return delivery.sendsPerWeek();
    }

    public @Nullable Double getSendsPerWeekBefore() {
        return delivery.sendsPerWeekBefore();
    }
}
