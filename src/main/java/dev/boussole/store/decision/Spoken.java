package dev.boussole.store.decision;

import java.time.LocalDate;

/**
 * How often a rule spoke in some days of an account.
 *
 * @param recommendations how many it gave or confirmed, answered ones included
 * @param campaigns on how many campaigns; 0 for a rule on the account alone
 * @param last the last day for which it spoke
 */
public record Spoken(String rule, int recommendations, int campaigns, LocalDate last) {}
