package dev.boussole.fact;

import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import java.util.Map;

/**
 * A part of a campaign with its KPIs: {@code LandingPage}, {@code Creative}, {@code Audience} or {@code EmailSend} of the
 * rules.
 */
public abstract sealed class PartFact extends MeasuredFact {
    private final Scope scope;

    PartFact(Scope scope, Map<Kpi, KpiFact> kpis) {
        super(kpis);
        this.scope = scope;
    }

    final Scope scope() {
        return scope;
    }

    @Override
    public String getCampaignId() {
        return scope.campaignId();
    }

    @Override
    public String getScope() {
        return scope.path();
    }

    public String getName() {
        return scope.value();
    }

    /** Compared with the other landing pages of its campaign. */
    public static final class LandingPage extends PartFact {
        public LandingPage(Scope scope, Map<Kpi, KpiFact> kpis) {
            super(scope, kpis);
        }

        @Override
        public LandingPage with(KpiFact changed) {
            return new LandingPage(scope(), including(changed));
        }
    }

    /** Compared with the other creatives of its campaign. */
    public static final class Creative extends PartFact {
        public Creative(Scope scope, Map<Kpi, KpiFact> kpis) {
            super(scope, kpis);
        }

        @Override
        public Creative with(KpiFact changed) {
            return new Creative(scope(), including(changed));
        }
    }

    /** Compared with the other audiences of its campaign. */
    public static final class Audience extends PartFact {
        public Audience(Scope scope, Map<Kpi, KpiFact> kpis) {
            super(scope, kpis);
        }

        @Override
        public Audience with(KpiFact changed) {
            return new Audience(scope(), including(changed));
        }
    }

    /** One send of an e-mail campaign, named by its day. */
    public static final class EmailSend extends PartFact {
        public EmailSend(Scope scope, Map<Kpi, KpiFact> kpis) {
            super(scope, kpis);
        }

        @Override
        public EmailSend with(KpiFact changed) {
            return new EmailSend(scope(), including(changed));
        }
    }
}
