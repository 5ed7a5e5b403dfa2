package dev.boussole.fact;

import dev.boussole.kpi.Kpi;
import java.util.Map;

/** {@code Account} of the rules: all campaigns together. */
public final class AccountFact extends MeasuredFact {
    private final String name;

    public AccountFact(String name, Map<Kpi, KpiFact> kpis, Signs signs) {
        super(kpis, signs);
        this.name = name;
    }

    @Override
    public AccountFact with(KpiFact changed) {
        return new AccountFact(name, including(changed), signs());
    }

    @Override
    public AccountFact with(Signs changed) {
        return new AccountFact(name, all(), changed);
    }

    @Override
    public Sign.Holder holder() {
        return Sign.Holder.ACCOUNT;
    }

    @Override
    public String getCampaignId() {
        return "";
    }

    @Override
    public String getScope() {
        return "account";
    }

    public String getName() {
        return name;
    }
}
