package dev.boussole.platform.workspace;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The one currency that a review counts money in: the declared one, or the one that all exports share. */
final class AccountCurrency {
    /** ISO 4217 for "no currency": the account of someone whose exports count no money. */
    static final Currency NONE = Currency.getInstance("XXX");

    private final @Nullable Currency declared;
    private final Set<String> named = new TreeSet<>();
    private @Nullable String unnamedIn;

    AccountCurrency(@Nullable Currency declared) {
        this.declared = declared;
    }

    /** Whether money in {@code code} cannot be compared with the account's; an undeclared account learns the code. */
    boolean refuses(@Nullable String code) {
        if (code == null) {
            return false;
        }
        if (declared == null) {
            named.add(code);
            return false;
        }
        return !declared.getCurrencyCode().equals(code);
    }

    /** Whether a row without a currency may still have to be looked at for money. */
    boolean asks() {
        return declared == null && unnamedIn == null;
    }

    void look(Counts counts, String file) {
        if (hasMoney(counts)) {
            unnamedIn = file;
        }
    }

    private static boolean hasMoney(Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.has(i) && counts.measure(i).unit() == Measure.Unit.MONEY) {
                return true;
            }
        }
        return false;
    }

    static void refuse(Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i).unit() == Measure.Unit.MONEY) {
                counts.set(i, Double.NaN);
            }
        }
    }

    /** The currency to count in. Problems say what to declare when the exports leave it open. */
    Optional<Currency> settle(String file, Problems problems) {
        if (declared != null) {
            return Optional.of(declared);
        }
        if (named.size() > 1) {
            problems.of(Problem.Severity.ERROR, Problem.Kind.INCOMPARABLE, file, null, several());
            return Optional.empty();
        }
        if (named.isEmpty() && unnamedIn != null) {
            problems.of(Problem.Severity.ERROR, Problem.Kind.SETTING, unnamedIn, null, none(unnamedIn));
            return Optional.empty();
        }
        return named.isEmpty() ? Optional.of(NONE) : known(named.iterator().next(), file, problems);
    }

    private static Optional<Currency> known(String code, String file, Problems problems) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            Text sentence = Expected.CURRENCY.insteadOf(code);
            problems.of(Problem.Severity.ERROR, Problem.Kind.SETTING, file, null, sentence);
            return Optional.empty();
        }
    }

    private Text several() {
        String codes = String.join(", ", named);
        return new Text(
                "The exports count money in " + codes + ". Declare the account's in `boussole.yaml`, for instance"
                        + " `currency: EUR`; money in another one is then left out.",
                "Les exports comptent en " + codes + ". Déclarez la devise du compte dans `boussole.yaml`, par exemple"
                        + " `currency: EUR` ; les montants dans une autre devise seront laissés de côté.");
    }

    private static Text none(String file) {
        return new Text(
                "`" + file + "`: amounts of money without a currency. Which is it? Pass `--currency EUR`, or declare"
                        + " `currency: EUR` in a `boussole.yaml` beside the exports and pass the folder.",
                "`" + file + "` : des montants sans devise. Laquelle ? Passez `--currency EUR`, ou déclarez"
                        + " `currency: EUR` dans un `boussole.yaml` à côté des exports et donnez le dossier.");
    }
}
