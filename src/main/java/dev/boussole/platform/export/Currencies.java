package dev.boussole.platform.export;

import dev.boussole.campaign.Text;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes of ISO 4217. */
public final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private Currencies() {}

    /** What is said of a row whose currency is none. */
    public static Text unknown(@Nullable String code) {
        return new Text(
                "`" + code + "` is no currency. Row set aside; write an ISO 4217 code such as `EUR`.",
                "`" + code + "` n'est pas une devise. Ligne écartée ; écrivez un code ISO 4217 comme `EUR`.");
    }

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }
}
