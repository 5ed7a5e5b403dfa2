package dev.boussole.platform.shopify;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.Signature;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.util.Optional;

/**
 * Shopify's export of orders: known by {@code Name}, {@code Financial Status}, {@code Created at}, {@code Subtotal},
 * {@code Total} and {@code Lineitem quantity}. It has a row for each product of an order; the amounts of the order stand on
 * its first row only. Names, addresses and contact details are never read.
 */
public final class Shopify implements ExportFormat {
    private static final ColumnTable TABLE = ColumnTable.of(Shopify.class);

    @Override
    public String key() {
        return "shopify";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return Signature.ofList(
                key(), "Shopify", TABLE, header, "order", "status", "created", "subtotal", "total", "quantity");
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        SendColumns columns = new SendColumns(TABLE, header.names());
        intake.expectDates(columns.name("created"));
        Orders orders = new Orders(key(), columns, Manner.of(table, header, columns, intake), intake);
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                if (!rows.row().isBlank()) {
                    orders.add(rows.row());
                }
            }
        }
        orders.finish();
    }
}
