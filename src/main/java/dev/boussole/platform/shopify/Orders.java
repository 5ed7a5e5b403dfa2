package dev.boussole.platform.shopify;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.export.Currencies;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.letter.SendColumns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of orders together; each order that was placed becomes a row of its day. */
final class Orders {
    /** Placed and paid, or about to be: {@code pending}, {@code voided} and {@code expired} may never be. */
    private static final Set<String> PLACED =
            Set.of("paid", "partially_paid", "authorized", "refunded", "partially_refunded");

    private final String platform;
    private final SendColumns columns;
    private final Manner manner;
    private final Intake intake;
    private final Map<Origin, Origin> origins = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final LeftOut leftOut = new LeftOut();
    private final Counts counts = new Counts(Measure.ORDERS, Measure.REVENUE, Measure.ITEMS, Measure.REFUNDED_ORDERS);
    private @Nullable Order current;

    Orders(String platform, SendColumns columns, Manner manner, Intake intake) {
        this.platform = platform;
        this.columns = columns;
        this.manner = manner;
        this.intake = intake;
        intake.expect(
                counts,
                columns.name("order"),
                columns.name("subtotal"),
                columns.name("quantity"),
                columns.name("refunded"));
    }

    void add(Row row) {
        Order order = current;
        if (order == null || !order.name().equals(columns.text(row, "order"))) {
            close();
            order = new Order(columns, manner, row);
            current = order;
        }
        order.add(row);
    }

    private void close() {
        Order order = current;
        if (order == null) {
            return;
        }
        if (!names.add(order.name())) {
            leftOut.add("twice", order.line());
            intake.drop();
        } else if (order.status().isEmpty()) {
            intake.quarantine(order.line(), columns.name("status"), null, ShopifyTexts.HEADLESS);
        } else if (order.test()) {
            leave("test", order);
        } else if (order.cancelled()) {
            leave("cancelled", order);
        } else if (!PLACED.contains(order.status())) {
            leave(ShopifyTexts.known(order.status()), order);
        } else {
            take(order);
        }
    }

    private void leave(String why, Order order) {
        leftOut.add(why, order.line());
        intake.drop();
    }

    private void take(Order order) {
        LocalDate day = order.day();
        String currency = order.currency();
        Origin origin = origin(order, currency);
        if (day == null) {
            intake.quarantine(order.line(), columns.name("created"), null, ShopifyTexts.NO_DAY);
        } else if (currency != null && !Currencies.isCode(currency)) {
            intake.quarantine(order.line(), columns.name("currency"), null, ShopifyTexts.NO_CURRENCY);
        } else if (Double.isNaN(order.revenue())) {
            intake.quarantine(order.line(), columns.name("subtotal"), null, ShopifyTexts.NO_AMOUNT);
        } else if (Double.isNaN(order.items())) {
            intake.quarantine(order.line(), columns.name("quantity"), null, ShopifyTexts.NO_QUANTITY);
        } else {
            counts.set(0, 1);
            counts.set(1, order.revenue());
            counts.set(2, order.items());
            counts.set(3, order.refunded() ? 1 : 0);
            leftOut.refund(order.refundedAmount());
            intake.row(origin, Period.day(day), counts, order.line());
        }
    }

    /** Orders taken at the till are apart from the site's: no session of the site led to them. */
    private Origin origin(Order order, @Nullable String currency) {
        Origin made = new Origin(
                platform, null, null, null, order.atTheTill() ? "pos" : null, Breakdown.CAMPAIGN, "", currency, null);
        return origins.computeIfAbsent(made, key -> key);
    }

    void finish() {
        close();
        current = null;
        leftOut.tell(intake, columns.name("refunded"));
    }
}
