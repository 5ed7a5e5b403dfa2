package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.kpi.Formula.Ratio;
import java.util.List;

/** From the product page to the order. */
final class ShopKpis {
    private static final Definitions SHOP = new Definitions(Family.SHOP);
    /** Days after which most returns have come back (kpis.md, section A: 30 to 60). */
    private static final int RETURN_DAYS = 30;

    private ShopKpis() {}

    static List<Definition> all() {
        return List.of(
                SHOP.define(Kpi.REVENUE, new Formula.Sum(REVENUE), Aggregation.SUM, IntervalModel.STUDENT)
                        .carriedBy(ORDERS)
                        .beware(
                                "With or without VAT, before or after returns: keep to one definition and one currency.",
                                "Avec ou sans TVA, avant ou après retours : gardez une seule définition et une seule devise."),
                SHOP.rate(Kpi.SESSION_CVR, ORDERS, SESSIONS)
                        .beware(
                                "Higher per user than per session: do not mix the bases.",
                                "Plus élevé par utilisateur que par session : ne mélangez pas les bases."),
                SHOP.rate(Kpi.ATC_RATE, ADD_TO_CARTS, SESSIONS)
                        .beware(
                                "Per product view it is another KPI.",
                                "Rapporté aux vues de produit, c'est un autre KPI."),
                SHOP.failure(Kpi.CART_ABANDON, ORDERS, CARTS)
                        .beware(
                                "Many carts are wish lists; 70 to 78 % is usual.",
                                "Beaucoup de paniers sont des listes d'envies ; 70 à 78 % est habituel."),
                SHOP.failure(Kpi.CHECKOUT_ABANDON, ORDERS, CHECKOUTS)
                        .beware(
                                "A payment tried again may count as a second checkout.",
                                "Un paiement retenté peut compter comme un second passage en caisse."),
                SHOP.ratio(Kpi.AOV, REVENUE, ORDERS)
                        .beware(
                                "A few large orders move it; mind VAT and currency.",
                                "Quelques grosses commandes le déplacent ; attention à la TVA et à la devise."),
                SHOP.ratio(Kpi.REV_PER_SESSION, REVENUE, SESSIONS)
                        .carriedBy(ORDERS)
                        .beware(
                                "The best single KPI of a shop, as long as the traffic mix is stable.",
                                "Le meilleur KPI unique d'une boutique, tant que la composition du trafic est stable."),
                SHOP.ratio(Kpi.ITEMS_PER_ORDER, ITEMS, ORDERS)
                        .beware(
                                "Promotions by quantity inflate it without margin.",
                                "Les promotions par quantité le gonflent sans marge."),
                SHOP.rate(Kpi.REFUND_RATE, REFUNDED_ORDERS, ORDERS)
                        .cohort(RETURN_DAYS)
                        .beware(
                                "Returns come 30 to 60 days after the order.",
                                "Les retours arrivent 30 à 60 jours après la commande."),
                SHOP.rate(Kpi.OOS_RATE, OUT_OF_STOCK_VIEWS, PRODUCT_VIEWS)
                        .beware(
                                "Ads may still pay for clicks on products that are gone.",
                                "Des annonces paient peut-être encore des clics vers des produits épuisés."),
                SHOP.ratio(Kpi.GROSS_MARGIN, Ratio.of(Linear.of(REVENUE).minus(COST_OF_GOODS), Linear.of(REVENUE)))
                        .carriedBy(ORDERS)
                        .beware(
                                "Returns and delivery are often left out.",
                                "Les retours et la livraison sont souvent oubliés."));
    }
}
