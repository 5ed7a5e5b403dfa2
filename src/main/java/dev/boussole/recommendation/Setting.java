package dev.boussole.recommendation;

import dev.boussole.campaign.Account;
import java.time.LocalDate;

/** What holds for a whole review when its proposals are resolved and priced. */
public record Setting(Account account, LocalDate asOf) {}
