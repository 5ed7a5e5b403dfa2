package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.util.Currency;
import java.util.List;

/** A currency that a campaign or an objective states for its amounts. */
record ForeignAmount(Place place, Currency currency) {
    /** Tells of every amount that is not in the account's currency: amounts are never converted. */
    static void refuse(List<ForeignAmount> stated, Currency account, Problems problems) {
        for (ForeignAmount one : stated) {
            if (!one.currency.equals(account)) {
                problems.error(one.place, one.sentence(account.getCurrencyCode()));
            }
        }
    }

    private Text sentence(String account) {
        String found = "`" + currency.getCurrencyCode() + "`";
        return new Text(
                found + " is not the account's currency, `" + account + "`. Write these amounts in `" + account + "`.",
                found + " n'est pas la devise du compte, `" + account + "`. Écrivez ces montants en `" + account
                        + "`.");
    }
}
