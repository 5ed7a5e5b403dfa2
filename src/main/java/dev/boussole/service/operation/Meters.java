package dev.boussole.service.operation;

import java.time.Duration;
import java.util.Map;

/** Counts what the service does. Thread-safe, quick, and never throws. */
public interface Meters {
    /** Reviews by {@code trigger}: {@code scheduled}, {@code import}, {@code rules} or {@code on_demand}. */
    String REVIEWS = "boussole.reviews";

    /** How long a review took, by {@code result}: {@code done} or {@code failed}. */
    String REVIEW_TIME = "boussole.review";

    /** The ruleset in service, by {@code hash}. */
    String RULESET = "boussole.ruleset.info";

    /** New recommendations, by {@code rule}. */
    String RULES_FIRED = "boussole.rules.fired";

    /** Attempts to put another rulebook into service, by {@code result}: {@code taken} or {@code refused}. */
    String RULESET_RELOAD = "boussole.ruleset.reload";

    /** Rows of imports by {@code result}: {@code added} or {@code ended}, because a later file gives them anew. */
    String IMPORT_ROWS = "boussole.import.rows";

    /** Attempts to deliver to a webhook by {@code result}: {@code delivered}, {@code failed} or {@code given_up}. */
    String WEBHOOK_DELIVERIES = "boussole.webhook.deliveries";

    /** Mails by {@code result}: {@code sent} or {@code failed}. */
    String MAILS = "boussole.mails";

    /** Calls that were refused for want of a role, by {@code reason}. */
    String DENIED = "boussole.denied";

    /** Nobody counts. */
    Meters NONE = new Meters() {
        @Override
        public void count(String name, String label, String value, long more) {}

        @Override
        public void time(String name, String label, String value, Duration taken) {}

        @Override
        public void inform(String name, Map<String, String> labels) {}
    };

    /** Adds {@code more} to a counter. The values of a label are few and known beforehand, or ids of our own. */
    void count(String name, String label, String value, long more);

    /** Something took so long; counted as well. */
    void time(String name, String label, String value, Duration taken);

    /** What holds now, such as the hash of the ruleset in service; replaces what was said before. */
    void inform(String name, Map<String, String> labels);
}
