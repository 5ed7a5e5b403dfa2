package dev.boussole.platform.pinterest;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import dev.boussole.platform.sheet.UsualLocale;
import java.util.Locale;

/** What rows of Pinterest reports are about. */
final class PinterestRules implements SheetRules {
    private static final Column ALL_EVENTS = PinterestAds.TABLE.get("total_conversions");
    private static final Text EVERY_EVENT = new Text(
            "these conversions are every event of the Pinterest tag, visits of a page and additions to the cart too. Export"
                    + " with `Conversions (Checkout)` to count purchases only.",
            "ces conversions sont tous les événements de la balise Pinterest, visites de page et ajouts au panier compris."
                    + " Exportez avec les conversions `Checkout` pour ne compter que les achats.");

    private final Columns columns;
    private final Scopes scopes;

    PinterestRules(Columns columns, Intake intake) {
        this.columns = columns;
        this.scopes = new Scopes(PinterestAds.KEY, columns, intake);
        if (columns.has(ALL_EVENTS) && !columns.has(PinterestAds.TABLE.get("checkouts"))) {
            intake.info(columns.header().line(), columns.name(ALL_EVENTS), EVERY_EVENT);
        }
    }

    @Override
    public Origin origin(Cells cells) {
        return scopes.origin(cells, Channel.PAID_SOCIAL);
    }

    @Override
    public Locale usualLocale() {
        return UsualLocale.of(columns.language());
    }
}
