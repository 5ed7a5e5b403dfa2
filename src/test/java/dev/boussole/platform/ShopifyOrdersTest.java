package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopifyOrdersTest {
    private static final String HEADER =
            "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,"
                    + "Lineitem quantity,Billing Name,Cancelled at,Payment Method,Refunded Amount,Source";

    @TempDir
    Path folder;

    private OneFile orders(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return OneFile.read(folder, lines.toArray(String[]::new));
    }

    private static String paid(String name, String amounts) {
        return name + ",c@mail.example,paid,EUR," + amounts + ",2026-08-01 23:12:33 +0200,1,Camille,,Card,0.00,web";
    }

    @Test
    void an_order_of_several_products_is_one_order_with_its_amounts_once() {
        OneFile file = orders(paid("#1", "60.00,5.00,0.00,65.00"), "#1,c@mail.example,,,,,,,,2,,,,,");
        assertThat(file.rows()).hasSize(1);
        assertThat(file.counts(0))
                .containsEntry("orders", 1.0)
                .containsEntry("items", 3.0)
                .containsEntry("revenue", 60.0)
                .containsEntry("refundedOrders", 0.0);
    }

    @Test
    void an_order_is_of_the_day_it_was_placed_in_the_zone_of_the_shop() {
        assertThat(orders(paid("#1", "60.00,5.00,0.00,65.00")).days()).containsExactly("2026-08-01");
    }

    @Test
    void dates_that_a_spreadsheet_has_left_open_are_asked_about() {
        OneFile file = orders("#1,c@mail.example,paid,EUR,60,0,0,60,8/1/2026 10:12,1,C,,Card,0.00,web");
        assertThat(file.account().refused()).isTrue();
        assertThat(file.said(Severity.ERROR).get(0)).startsWith("line 2, column `Created at`: `8/1/2026` can have");
    }

    @Test
    void taxes_on_top_of_prices_are_no_revenue() {
        assertThat(orders(paid("#1", "50.00,5.00,11.00,66.00")).counts(0)).containsEntry("revenue", 50.0);
    }

    @Test
    void taxes_within_prices_are_taken_out_of_them() {
        assertThat(orders(paid("#1", "60.00,6.00,11.00,66.00")).counts(0)).containsEntry("revenue", 50.0);
    }

    @Test
    void orders_that_may_never_be_paid_are_not_counted() {
        OneFile file = orders(
                "#1,c@mail.example,pending,EUR,60,0,0,60,2026-08-01 10:12:33 +0200,1,C,,Card,0.00,web",
                "#2,c@mail.example,voided,EUR,60,0,0,60,2026-08-01 10:12:33 +0200,1,C,,Card,0.00,web",
                "#3,c@mail.example,paid,EUR,60,0,0,60,2026-08-01 10:12:33 +0200,1,C,2026-08-02 10:00:00 +0200,Card,0.00,web");
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.INFO))
                .containsExactly("line 2: orders that were not counted: cancelled 1, not paid yet 1, voided 1.");
    }

    @Test
    void orders_at_the_gateway_that_takes_no_money_are_tests() {
        OneFile file = orders("#1,c@mail.example,paid,EUR,60,0,0,60,2026-08-01 10:12:33 +0200,1,C,,bogus,0.00,web");
        assertThat(file.rows()).isEmpty();
        assertThat(file.said(Severity.INFO)).containsExactly("line 2: orders that were not counted: tests 1.");
    }

    @Test
    void an_order_of_which_anything_was_paid_back_is_refunded_and_keeps_its_revenue() {
        OneFile file = orders(
                "#1,c@mail.example,partially_refunded,EUR,60,0,0,60,2026-08-01 10:12:33 +0200,1,C,,Card,12.00,web");
        assertThat(file.counts(0)).containsEntry("refundedOrders", 1.0).containsEntry("revenue", 60.0);
        assertThat(file.said(Severity.INFO).get(0))
                .startsWith("column `Refunded Amount`: refunds of 12.00 are not taken");
    }

    @Test
    void orders_at_the_till_are_apart_from_those_of_the_site() {
        OneFile file = orders(
                paid("#1", "60.00,5.00,0.00,65.00"),
                "#2,c@mail.example,paid,EUR,24,0,0,24,2026-08-01 10:12:33 +0200,1,C,,Cash,0.00,pos");
        assertThat(file.rows().stream().map(row -> row.origin().campaignName()).toList())
                .containsExactly(null, "pos");
    }

    @Test
    void an_order_met_again_is_counted_once() {
        OneFile file = orders(
                paid("#1", "60.00,5.00,0.00,65.00"),
                paid("#2", "60.00,5.00,0.00,65.00"),
                paid("#1", "60.00,5.00,0.00,65.00"));
        assertThat(file.rows()).hasSize(2);
        assertThat(file.said(Severity.INFO))
                .containsExactly("line 4: orders that were not counted: twice in the file 1.");
    }

    @Test
    void rows_whose_order_lost_its_first_row_are_set_aside() {
        OneFile file = orders("#0,c@mail.example,,,,,,,,2,,,,,", paid("#1", "60.00,5.00,0.00,65.00"));
        assertThat(file.rows()).hasSize(1);
        assertThat(file.said(Severity.WARNING).get(0))
                .startsWith("line 2, column `Financial Status`: the row has no payment");
    }

    @Test
    void nothing_about_people_is_kept_or_said_even_where_cells_are_shifted() {
        OneFile file = OneFile.fixture("shopify/shifted-rows.csv");
        String all = file.rows()
                + file.account().problems().stream()
                        .map(Problem::message)
                        .toList()
                        .toString();
        assertThat(all).doesNotContain("@", "Camille", "Exemple", "+33", "rue");
    }
}
