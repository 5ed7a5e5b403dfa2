package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevanceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Campaign} of the rules: who it is, what it may spend, how it delivers, and its KPIs. */
public final class CampaignFact extends MeasuredFact {
    private static final KpiFact NO_GUARDRAIL = KpiFact.missing(Kpi.GROSS_MARGIN);

    private final Campaign campaign;
    private final KpiFact primary;

    /** @param primary the KPI that decides for the campaign's objective; missing when none was received */
    public CampaignFact(Campaign campaign, Map<Kpi, KpiFact> kpis, KpiFact primary, Signs signs) {
        super(kpis, signs);
        this.campaign = campaign;
        this.primary = primary;
    }

    @Override
    public CampaignFact with(KpiFact changed) {
        KpiFact decisive = primary.kpi() == changed.kpi() ? changed : primary;
        return new CampaignFact(campaign, including(changed), decisive, signs());
    }

    @Override
    public CampaignFact with(Signs changed) {
        return new CampaignFact(campaign, all(), primary, changed);
    }

    /** The same figures under another declaration. */
    public CampaignFact with(Campaign changed) {
        return new CampaignFact(changed, all(), primary, signs());
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

    /**
     * The KPI that must not suffer for the goal and does beyond doubt, with a usable sample; else the first of those that
     * were received; missing when there is none (kpis.md, section B).
     */
    public KpiFact getGuardrail() {
        Goal goal = campaign.goal();
        List<KpiFact> received = goal == null
                ? List.of()
                : KpiRelevanceTable.guardrails(goal).stream()
                        .map(this::kpi)
                        .filter(KpiFact::isKnown)
                        .toList();
        return received.stream()
                .filter(kpi -> kpi.isPoor() && kpi.isUsable())
                .findFirst()
                .or(() -> received.stream().findFirst())
                .orElse(NO_GUARDRAIL);
    }

    @Override
    public Sign.Holder holder() {
        return Sign.Holder.CAMPAIGN;
    }

    public boolean isActive() {
        return is(Sign.ACTIVE);
    }
}
