package dev.boussole.platform.shopify;

import dev.boussole.campaign.Text;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of orders; never what a cell holds, because a shifted row has personal data anywhere. */
final class ShopifyTexts {
    static final Text HEADLESS = new Text(
            "the row has no payment status: the first row of its order is missing. Set aside; export again without"
                    + " cutting the file.",
            "la ligne n'a pas de statut de paiement : la première ligne de sa commande manque. Mise de côté ; exportez à"
                    + " nouveau sans couper le fichier.");
    static final Text NO_DAY = new Text(
            "the cell is no date like `2026-08-01 10:12:33 +0200`. Order set aside; export again without editing the"
                    + " file.",
            "la cellule n'est pas une date comme `2026-08-01 10:12:33 +0200`. Commande écartée ; exportez à nouveau sans"
                    + " modifier le fichier.");
    static final Text NO_CURRENCY = new Text(
            "the cell is no currency like `EUR`. Order set aside; export again without editing the file.",
            "la cellule n'est pas une devise comme `EUR`. Commande écartée ; exportez à nouveau sans modifier le"
                    + " fichier.");
    static final Text NO_AMOUNT = new Text(
            "the cell is no amount. Order set aside; export again without editing the file.",
            "la cellule n'est pas un montant. Commande écartée ; exportez à nouveau sans modifier le fichier.");
    static final Text NO_QUANTITY = new Text(
            "a row of the order has no quantity. Order set aside; export again without editing the file.",
            "une ligne de la commande n'a pas de quantité. Commande écartée ; exportez à nouveau sans modifier le"
                    + " fichier.");

    private static final Map<String, Text> REASONS = Map.of(
            "cancelled", new Text("cancelled", "annulées"),
            "expired", new Text("expired", "expirées"),
            "pending", new Text("not paid yet", "pas encore payées"),
            "test", new Text("tests", "tests"),
            "twice", new Text("twice in the file", "deux fois dans le fichier"),
            "unpaid", new Text("not paid", "non payées"),
            "voided", new Text("voided", "paiement invalidé"));

    private ShopifyTexts() {}

    static Text leftOut(Map<String, Integer> reasons) {
        return new Text(
                "orders that were not counted: "
                        + reasons.entrySet().stream()
                                .map(one -> reason(one.getKey()).en() + " " + one.getValue())
                                .collect(Collectors.joining(", "))
                        + ".",
                "commandes non comptées : "
                        + reasons.entrySet().stream()
                                .map(one -> reason(one.getKey()).fr() + " " + one.getValue())
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** The reason for leaving an order with this status out; one word for all that are not known. */
    static String known(String status) {
        return REASONS.containsKey(status) ? status : "unknown";
    }

    private static Text reason(String key) {
        return REASONS.getOrDefault(key, new Text("of unknown status", "de statut inconnu"));
    }

    static Text refunds(double amount) {
        String sum = String.format(Locale.ROOT, "%.2f", amount);
        return new Text(
                "refunds of " + sum
                        + " are not taken off revenue, because the file does not say when they were made; the"
                        + " orders concerned are counted as refunded.",
                "des remboursements de " + sum.replace('.', ',') + " ne sont pas déduits du chiffre d'affaires, car le"
                        + " fichier ne dit pas quand ils ont eu lieu ; les commandes concernées comptent comme"
                        + " remboursées.");
    }
}
