package dev.boussole.fact;

import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import java.util.Map;

/**
 * A part of a campaign with its KPIs: {@code AdGroup}, {@code LandingPage}, {@code Creative}, {@code Audience},
 * {@code Device} or {@code EmailSend} of the rules.
 */
public abstract sealed class PartFact extends MeasuredFact {
    private final Scope scope;

    PartFact(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
        super(kpis, signs);
        this.scope = scope;
    }

    /** The fact of a scope below its campaign; an ad stands for a creative. */
    public static PartFact of(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
        return switch (scope.breakdown()) {
            case AD_GROUP -> new AdGroup(scope, kpis, signs);
            case LANDING_PAGE -> new LandingPage(scope, kpis, signs);
            case AUDIENCE -> new Audience(scope, kpis, signs);
            case DEVICE -> new Device(scope, kpis, signs);
            case EMAIL_SEND -> new EmailSend(scope, kpis, signs);
            case AD, CREATIVE -> new Creative(scope, kpis, signs);
            case CAMPAIGN -> throw new IllegalArgumentException("A whole campaign is no part: " + scope);
            case KEYWORD, SEARCH_TERM -> throw new IllegalArgumentException("Rules know no such part: " + scope);
        };
    }

    @Override
    public final PartFact with(KpiFact changed) {
        return of(scope, including(changed), signs());
    }

    @Override
    public final PartFact with(Signs changed) {
        return of(scope, all(), changed);
    }

    @Override
    public final Sign.Holder holder() {
        return Sign.Holder.PART;
    }

    @Override
    public final String getCampaignId() {
        return scope.campaignId();
    }

    @Override
    public final String getScope() {
        return scope.path();
    }

    public final String getName() {
        return scope.value();
    }

    /** Compared with the other ad groups of its campaign. */
    public static final class AdGroup extends PartFact {
        AdGroup(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
            super(scope, kpis, signs);
        }
    }

    /** Compared with the other landing pages of its campaign. */
    public static final class LandingPage extends PartFact {
        LandingPage(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
            super(scope, kpis, signs);
        }
    }

    /** Compared with the other creatives of its campaign. */
    public static final class Creative extends PartFact {
        Creative(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
            super(scope, kpis, signs);
        }
    }

    /** Compared with the other audiences of its campaign. */
    public static final class Audience extends PartFact {
        Audience(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
            super(scope, kpis, signs);
        }
    }

    /** Compared with the other devices of its campaign. */
    public static final class Device extends PartFact {
        Device(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
            super(scope, kpis, signs);
        }
    }

    /** One send of an e-mail campaign, named by its day. */
    public static final class EmailSend extends PartFact {
        EmailSend(Scope scope, Map<Kpi, KpiFact> kpis, Signs signs) {
            super(scope, kpis, signs);
        }
    }
}
