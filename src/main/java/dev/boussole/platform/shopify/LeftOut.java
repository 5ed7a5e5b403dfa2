package dev.boussole.platform.shopify;

import dev.boussole.platform.export.Intake;
import java.util.Map;
import java.util.TreeMap;

/** What of the file did not become orders or revenue, and why. */
final class LeftOut {
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int firstLine;
    private double refunds;

    void add(String reason, int line) {
        firstLine = reasons.isEmpty() ? line : firstLine;
        reasons.merge(reason, 1, Integer::sum);
    }

    void refund(double amount) {
        refunds += amount;
    }

    void tell(Intake intake, String refundColumn) {
        if (!reasons.isEmpty()) {
            intake.info(firstLine, null, ShopifyTexts.leftOut(reasons));
        }
        if (refunds > 0) {
            intake.info(0, refundColumn, ShopifyTexts.refunds(refunds));
        }
    }
}
