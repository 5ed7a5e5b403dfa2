package dev.boussole.platform.tiktok;

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

/** What rows of TikTok reports are about. */
final class TikTokRules implements SheetRules {
    private static final Column RESULTS = TikTokAds.TABLE.get("results");
    private static final Text ONLY_RESULTS = new Text(
            "results are whatever each campaign was optimised for, clicks and views too, so they are not taken as conversions."
                    + " Export with `Conversions`.",
            "les résultats sont ce pour quoi chaque campagne est optimisée, clics et vues compris, ils ne sont donc pas pris"
                    + " pour des conversions. Exportez avec `Conversions`.");

    private final Columns columns;
    private final Scopes scopes;

    TikTokRules(Columns columns, Intake intake) {
        this.columns = columns;
        this.scopes = new Scopes(TikTokAds.KEY, columns, intake);
        boolean converted =
                columns.has(TikTokAds.TABLE.get("conversions")) || columns.has(TikTokAds.TABLE.get("purchases"));
        if (columns.has(RESULTS) && !converted) {
            intake.info(columns.header().line(), columns.name(RESULTS), ONLY_RESULTS);
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
