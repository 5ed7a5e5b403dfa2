package dev.boussole.platform.shopify;

import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.SendDay;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order: what its first row says of it, and the quantities of all its rows. */
final class Order {
    /** Amounts are rounded to cents. */
    private static final double CENT = 0.0101;

    private final SendColumns columns;
    private final Manner manner;
    private final String name;
    private final int line;
    private final String status;
    private final String source;
    private final @Nullable String currency;
    private final @Nullable LocalDate day;
    private final double subtotal;
    private final double shipping;
    private final double taxes;
    private final double total;
    private final double refunded;
    private boolean cancelled;
    private boolean test;
    private double items;

    Order(SendColumns columns, Manner manner, Row first) {
        this.columns = columns;
        this.manner = manner;
        this.name = text(first, "order");
        this.line = first.line();
        this.status = text(first, "status").toLowerCase(Locale.ROOT);
        this.source = text(first, "source").toLowerCase(Locale.ROOT);
        String code = text(first, "currency").toUpperCase(Locale.ROOT);
        this.currency = code.isEmpty() ? null : code;
        this.day = Optional.of(text(first, "created"))
                .flatMap(cell -> SendDay.of(cell, manner.dayFirst()))
                .orElse(null);
        this.subtotal = number(first, "subtotal");
        this.shipping = number(first, "shipping");
        this.taxes = number(first, "taxes");
        this.total = number(first, "total");
        this.refunded = number(first, "refunded");
    }

    /** Takes a row of this order, its first one too. */
    void add(Row row) {
        items += number(row, "quantity");
        cancelled |= !text(row, "cancelled").isEmpty();
        test |= text(row, "payment").toLowerCase(Locale.ROOT).contains("bogus");
    }

    private String text(Row row, String key) {
        return columns.text(row, key);
    }

    private double number(Row row, String key) {
        return NumberText.of(text(row, key))
                .map(number -> number.value(manner.decimal()))
                .orElse(Double.NaN);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Empty on rows that lost the first row of their order. */
    String status() {
        return status;
    }

    boolean atTheTill() {
        return source.equals("pos");
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** The day on which it was placed, in the shop's time zone; null when that cannot be read. */
    @Nullable
    LocalDate day() {
        return day;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Whether it was paid at the gateway that takes no money. */
    boolean test() {
        return test;
    }

    /** Products sold; NaN where a quantity cannot be read. */
    double items() {
        return items;
    }

    boolean refunded() {
        return refunded > 0 || status.endsWith("refunded");
    }

    /** What was paid back, taxes and shipping included. */
    double refundedAmount() {
        return refunded > 0 ? refunded : 0;
    }

    /**
     * What the products cost after discounts, without taxes, shipping and tips. Where prices include taxes, the total is
     * subtotal and shipping, and the products bear their part of the taxes; elsewhere taxes come on top. NaN when the
     * subtotal cannot be read.
     */
    double revenue() {
        double goods = subtotal + (shipping > 0 ? shipping : 0);
        boolean included = taxes > 0 && goods > 0 && total < goods + taxes - CENT;
        return included ? Math.rint(100 * subtotal * (1 - taxes / goods)) / 100 : subtotal;
    }
}
