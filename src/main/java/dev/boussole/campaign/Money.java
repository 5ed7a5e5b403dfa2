package dev.boussole.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in one currency. Amounts of different currencies are never added or compared: that throws. */
public record Money(BigDecimal amount, Currency currency) {
    public static Money of(double amount, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_EVEN), currency);
    }

    public static Money zero(Currency currency) {
        return of(0, currency);
    }

    /** The sum. @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}
