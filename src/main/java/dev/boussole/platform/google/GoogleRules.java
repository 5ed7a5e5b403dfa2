package dev.boussole.platform.google;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.SheetRules;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Total rows, scopes and channels of Google Ads reports. */
final class GoogleRules implements SheetRules<GoogleColumn> {
    private final Intake intake;
    private final Set<String> typesSeen = new HashSet<>();

    GoogleRules(Intake intake) {
        this.intake = intake;
    }

    /**
     * Several total rows overlap at the end of a report. That of the campaigns (ad groups, ads) shown covers what the file
     * lists, that of the account may cover more, one of a campaign type covers less.
     */
    @Override
    public int totalRank(Cells<GoogleColumn> cells) {
        if (!cells.startsWithTotal()) {
            return 0;
        }
        String first = Names.plain(cells.firstText());
        if (!first.equals("total") && !first.startsWith("total:") && !first.startsWith("total :")) {
            return 0;
        }
        String of = first.substring(Math.min(first.length(), first.indexOf(':') + 1))
                .strip();
        if (of.contains("campaigns") || of.contains("campagnes") || of.contains("groups") || of.contains("annonces")) {
            return 4;
        }
        if (of.equals("ads") || of.equals("total")) {
            return 3;
        }
        return of.startsWith("account") || of.startsWith("compte") ? 2 : 1;
    }

    @Override
    public Origin origin(Cells<GoogleColumn> cells) {
        Part part = part(cells);
        String currency = cells.textOrNull(GoogleColumn.CURRENCY);
        return new Origin(
                "google_ads",
                channel(cells),
                cells.textOrNull(GoogleColumn.CUSTOMER_ID),
                cells.textOrNull(GoogleColumn.CAMPAIGN_ID),
                cells.textOrNull(GoogleColumn.CAMPAIGN),
                part.breakdown(),
                part.name(),
                currency == null ? cells.columns().currency() : currency.toUpperCase(Locale.ROOT),
                null);
    }

    private static Part part(Cells<GoogleColumn> cells) {
        String ad = named(cells, GoogleColumn.AD_NAME, GoogleColumn.AD_ID);
        if (ad != null) {
            return new Part(Breakdown.AD, ad);
        }
        String page = cells.textOrNull(GoogleColumn.LANDING_PAGE);
        if (page != null) {
            return new Part(Breakdown.LANDING_PAGE, page);
        }
        String group = named(cells, GoogleColumn.AD_GROUP, GoogleColumn.AD_GROUP_ID);
        if (group != null) {
            return new Part(Breakdown.AD_GROUP, group);
        }
        String device = cells.textOrNull(GoogleColumn.DEVICE);
        return device == null ? new Part(Breakdown.CAMPAIGN, "") : new Part(Breakdown.DEVICE, device);
    }

    private static @Nullable String named(Cells<GoogleColumn> cells, GoogleColumn name, GoogleColumn id) {
        String shown = cells.textOrNull(name);
        String code = cells.textOrNull(id);
        return shown == null || code == null ? shown == null ? code : shown : shown + " (" + code + ")";
    }

    private @Nullable Channel channel(Cells<GoogleColumn> cells) {
        String type = cells.textOrNull(GoogleColumn.CAMPAIGN_TYPE);
        if (type == null) {
            return null;
        }
        String plain = Names.plain(type);
        if (plain.contains("search") || plain.contains("recherche") || plain.contains("shopping")) {
            return Channel.PAID_SEARCH;
        }
        if (plain.contains("display")) {
            return Channel.DISPLAY;
        }
        if (plain.contains("video")) {
            return Channel.VIDEO;
        }
        if (typesSeen.add(plain)) {
            intake.info(cells.line(), cells.columns().name(GoogleColumn.CAMPAIGN_TYPE), manyChannels(type));
        }
        return null;
    }

    private static Text manyChannels(String type) {
        return new Text(
                "`" + type
                        + "` runs over several channels, so its campaigns have none. Declare `channel` in boussole.yaml.",
                "`" + type + "` diffuse sur plusieurs canaux, ses campagnes n'en ont donc aucun."
                        + " Déclarez `channel` dans boussole.yaml.");
    }

    private record Part(Breakdown breakdown, String name) {}
}
