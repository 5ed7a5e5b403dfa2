package dev.boussole.platform.export;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of ISO 4217. */
public final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private Currencies() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }
}
