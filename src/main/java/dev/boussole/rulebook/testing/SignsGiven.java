package dev.boussole.rulebook.testing;

import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import org.jspecify.annotations.Nullable;

/** The signs of a scope in a test. */
final class SignsGiven {
    private SignsGiven() {}

    /** Those of a campaign, which is at work unless the test says otherwise. */
    static Signs ofCampaign(Node node) {
        return of(node, Sign.Holder.CAMPAIGN, Signs.NONE.with(Sign.ACTIVE, true));
    }

    static Signs of(Node node, Sign.Holder holder) {
        return of(node, holder, Signs.NONE);
    }

    private static Signs of(Node node, Sign.Holder holder, Signs otherwise) {
        Signs signs = otherwise;
        for (Sign sign : Sign.values()) {
            if (sign.isOf(holder)) {
                boolean said = node.has(sign.key());
                Double value = value(node, sign);
                signs = said ? signs.with(sign, value) : signs;
            }
        }
        return signs;
    }

    private static @Nullable Double value(Node node, Sign sign) {
        if (sign.form() == Sign.Form.FLAG) {
            return node.flag(sign.key(), false) ? 1.0 : 0.0;
        }
        return node.number(sign.key());
    }
}
