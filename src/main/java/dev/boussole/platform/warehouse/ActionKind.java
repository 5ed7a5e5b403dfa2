package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Measure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Meta {@code action_type} counts. The same action is reported several times: as a total ({@code omni_purchase},
 * {@code lead}) and by the places where it happened, the website's pixel, Facebook itself, an app. The first total there is
 * counts; without one the places are added, which do not overlap.
 */
enum ActionKind {
    PURCHASE(
            null,
            true,
            List.of("omni_purchase", "purchase"),
            List.of(
                    "offsite_conversion.fb_pixel_purchase",
                    "onsite_conversion.purchase",
                    "app_custom_event.fb_mobile_purchase",
                    "offline_conversion.purchase")),
    LEAD(
            Measure.LEADS,
            true,
            List.of("lead"),
            List.of(
                    "offsite_conversion.fb_pixel_lead",
                    "onsite_conversion.lead_grouped",
                    "app_custom_event.fb_mobile_lead",
                    "offline_conversion.lead")),
    CUSTOM(null, true, List.of("offsite_conversion.fb_pixel_custom"), List.of()),
    ADD_TO_CART(
            Measure.ADD_TO_CARTS,
            false,
            List.of("omni_add_to_cart", "add_to_cart"),
            List.of(
                    "offsite_conversion.fb_pixel_add_to_cart",
                    "onsite_conversion.add_to_cart",
                    "app_custom_event.fb_mobile_add_to_cart")),
    CHECKOUT(
            Measure.CHECKOUTS,
            false,
            List.of("omni_initiated_checkout", "initiate_checkout"),
            List.of(
                    "offsite_conversion.fb_pixel_initiate_checkout",
                    "onsite_conversion.initiate_checkout",
                    "app_custom_event.fb_mobile_initiated_checkout")),
    LANDING_PAGE_VIEW(
            Measure.LANDING_PAGE_VIEWS, false, List.of("landing_page_view", "omni_landing_page_view"), List.of()),
    INSTALL(Measure.INSTALLS, false, List.of("omni_app_install", "app_install", "mobile_app_install"), List.of());

    private final @Nullable Measure measure;
    private final boolean conversion;
    private final List<String> totals;
    private final List<String> places;

    ActionKind(@Nullable Measure measure, boolean conversion, List<String> totals, List<String> places) {
        this.measure = measure;
        this.conversion = conversion;
        this.totals = totals;
        this.places = places;
    }

    /** Where a type stands in the order of preference, places after all totals. */
    record Preference(ActionKind kind, int rank) {}

    static Optional<Preference> of(String type) {
        for (ActionKind kind : values()) {
            int total = kind.totals.indexOf(type);
            if (total >= 0) {
                return Optional.of(new Preference(kind, total));
            }
            if (kind.places.contains(type)) {
                return Optional.of(new Preference(kind, kind.totals.size()));
            }
        }
        return Optional.empty();
    }

    /** The measure of its own, or null where it is only one of the conversions. */
    @Nullable
    Measure measure() {
        return measure;
    }

    /** Whether it is a conversion, as dbt's {@code facebook_ads} counts them unless told otherwise. */
    boolean isConversion() {
        return conversion;
    }
}
