package dev.boussole.rulebook.language;

import dev.boussole.fact.AccountFact;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ChannelFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.DataAlertFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The facts that a rule may name, as rules spell them. */
public enum FactType {
    CAMPAIGN("Campaign", CampaignFact.class, Level.CAMPAIGN),
    LANDING_PAGE("LandingPage", PartFact.LandingPage.class, Level.CAMPAIGN),
    AD_GROUP("AdGroup", PartFact.AdGroup.class, Level.CAMPAIGN),
    CREATIVE("Creative", PartFact.Creative.class, Level.CAMPAIGN),
    AUDIENCE("Audience", PartFact.Audience.class, Level.CAMPAIGN),
    DEVICE("Device", PartFact.Device.class, Level.CAMPAIGN),
    EMAIL_SEND("EmailSend", PartFact.EmailSend.class, Level.CAMPAIGN),
    EXPERIMENT("Experiment", ExperimentFact.class, Level.EITHER),
    OBJECTIVE("Objective", ObjectiveFact.class, Level.EITHER),
    CHANGE("Change", ChangeFact.class, Level.EITHER),
    DATA_ALERT("DataAlert", DataAlertFact.class, Level.EITHER),
    FINDING("Finding", FindingFact.class, Level.EITHER),
    ACCOUNT("Account", AccountFact.class, Level.ACCOUNT),
    CHANNEL("Channel", ChannelFact.class, Level.ACCOUNT),
    CHANNEL_PAIR("ChannelPair", ChannelPairFact.class, Level.ACCOUNT),
    THRESHOLD("Threshold", Threshold.class, Level.EITHER),
    /** No fact but what is worked out of several; no pattern names it. */
    ACCUMULATION("accumulate", Accumulated.class, Level.EITHER);

    /** Where facts of a type occur: campaigns are decided each by itself, the account as a whole. */
    public enum Level {
        CAMPAIGN,
        ACCOUNT,
        EITHER
    }

    private final String spelling;
    private final Class<?> factClass;
    private final Level level;

    FactType(String spelling, Class<?> factClass, Level level) {
        this.spelling = spelling;
        this.factClass = factClass;
        this.level = level;
    }

    public String spelling() {
        return spelling;
    }

    public Class<?> factClass() {
        return factClass;
    }

    public Level level() {
        return level;
    }

    /** Whether facts of the type are parts of a campaign. */
    public boolean part() {
        return PartFact.class.isAssignableFrom(factClass);
    }

    /** Whether facts of the type have the sign. */
    boolean has(Sign sign) {
        return measured() && sign.isOf(holder());
    }

    private Sign.Holder holder() {
        return switch (this) {
            case CAMPAIGN -> Sign.Holder.CAMPAIGN;
            case CHANNEL -> Sign.Holder.CHANNEL;
            case ACCOUNT -> Sign.Holder.ACCOUNT;
            default -> Sign.Holder.PART;
        };
    }

    boolean measured() {
        return MeasuredFact.class.isAssignableFrom(factClass);
    }

    /** The type that rules spell so, or nothing. */
    public static Optional<FactType> of(String spelling) {
        return Arrays.stream(values())
                .filter(type -> type != ACCUMULATION && type.spelling.equals(spelling))
                .findFirst();
    }

    static List<String> spellings() {
        return Arrays.stream(values())
                .filter(type -> type != ACCUMULATION)
                .map(FactType::spelling)
                .toList();
    }
}
