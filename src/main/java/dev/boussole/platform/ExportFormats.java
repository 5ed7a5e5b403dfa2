package dev.boussole.platform;

import dev.boussole.platform.analytics.GoogleAnalytics;
import dev.boussole.platform.brevo.Brevo;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.generic.GenericFormat;
import dev.boussole.platform.google.GoogleAds;
import dev.boussole.platform.klaviyo.Klaviyo;
import dev.boussole.platform.linkedin.LinkedInAds;
import dev.boussole.platform.mailchimp.Mailchimp;
import dev.boussole.platform.mailerlite.MailerLite;
import dev.boussole.platform.meta.MetaAds;
import dev.boussole.platform.microsoft.MicrosoftAds;
import dev.boussole.platform.pinterest.PinterestAds;
import dev.boussole.platform.searchconsole.SearchConsole;
import dev.boussole.platform.shopify.Shopify;
import dev.boussole.platform.tiktok.TikTokAds;
import dev.boussole.platform.warehouse.Warehouse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The formats of exports that are known. */
public final class ExportFormats {
    /** All formats; where two could read a header, the first does. */
    public static final List<ExportFormat> ALL = List.of(
            new GoogleAds(),
            new MetaAds(),
            new MicrosoftAds(),
            new LinkedInAds(),
            new TikTokAds(),
            new PinterestAds(),
            new Mailchimp(),
            new MailerLite(),
            new Klaviyo(),
            new Brevo(),
            new Shopify(),
            new GoogleAnalytics(),
            new SearchConsole(),
            new Warehouse(),
            new GenericFormat());

    private ExportFormats() {}

    /**
     * The format of a table by the first of its lines that is the header of one, or nothing.
     *
     * @throws dev.boussole.platform.csv.Refusal when the table cannot be read
     */
    static Optional<Recognised> recognise(Table table) throws IOException {
        for (Header header : table.candidates()) {
            for (ExportFormat format : ALL) {
                Optional<Recognition> why = format.recognise(header);
                if (why.isPresent() && format.fits(table, header)) {
                    return Optional.of(new Recognised(format, header, why.get()));
                }
            }
        }
        return Optional.empty();
    }

    record Recognised(ExportFormat format, Header header, Recognition why) {}
}
