package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Campaign;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.rulebook.language.Property;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts as they would be if one figure were another. */
final class Editor {
    private static final Set<String> FIXED =
            Set.of("id", "campaignId", "name", "kpi", "scope", "rule", "donor", "receiver");
    private static final Set<String> DAYS = Set.of("daysAgo");
    private static final Set<String> DECLARED = Set.of("platform", "channel", "objective", "budget");

    private Editor() {}

    /** Whether the figure is one that could have come out otherwise: not a name, and not worked out from others. */
    static boolean canSet(Object fact, Property property) {
        if (property instanceof Property.OfKpi ofKpi) {
            return Records.has(KpiFact.class, ofKpi.property().spelling())
                    && !FIXED.contains(ofKpi.property().spelling());
        }
        if (property instanceof Property.OfSign) {
            return true;
        }
        String name = property.spelling();
        if (FIXED.contains(name)) {
            return false;
        }
        if (fact instanceof CampaignFact) {
            return DECLARED.contains(name);
        }
        return Records.has(fact.getClass(), name);
    }

    /** Whether the figure counts whole things. */
    static boolean whole(Property property) {
        boolean tally =
                property instanceof Property.OfSign ofSign && ofSign.sign().form() == Sign.Form.TALLY;
        return tally || property.type() == int.class || DAYS.contains(property.spelling());
    }

    static Object set(Object fact, Property property, @Nullable Object value) {
        Object fitting =
                value instanceof Double number && property.type() == int.class ? (Object) number.intValue() : value;
        String name = property.spelling();
        if (property instanceof Property.OfKpi ofKpi) {
            MeasuredFact measured = (MeasuredFact) fact;
            return measured.with(
                    Records.with(measured.kpi(ofKpi.kpi()), ofKpi.property().spelling(), fitting));
        }
        if (property instanceof Property.OfSign ofSign) {
            MeasuredFact scope = (MeasuredFact) fact;
            return scope.with(scope.signs().with(ofSign.sign(), figure(fitting)));
        }
        if (fact instanceof CampaignFact campaign) {
            Campaign declared = campaign.campaign();
            return campaign.with(Records.with(declared, name.equals("objective") ? "goal" : name, fitting));
        }
        return Records.with((Record) fact, name, fitting);
    }

    private static @Nullable Double figure(@Nullable Object value) {
        return value instanceof Boolean flag ? (Double) (flag ? 1.0 : 0.0) : (Double) value;
    }
}
