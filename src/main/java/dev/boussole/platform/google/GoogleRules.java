package dev.boussole.platform.google;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Total rows, scopes and channels of Google Ads reports. */
final class GoogleRules implements SheetRules {
    private static final Column CAMPAIGN_TYPE = GoogleAds.COLUMNS.get("campaign_type");

    private final Intake intake;
    private final Scopes scopes;
    private final Set<String> typesSeen = new HashSet<>();

    GoogleRules(Columns columns, Intake intake) {
        this.intake = intake;
        this.scopes = new Scopes("google_ads", columns, intake);
    }

    /**
     * Several total rows overlap at the end of a report. That of the campaigns (ad groups, ads) shown covers what the file
     * lists, that of the account may cover more, one of a campaign type covers less.
     */
    @Override
    public int totalRank(Cells cells) {
        if (!cells.firstText().regionMatches(true, 0, "total", 0, 5)) {
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
    public Origin origin(Cells cells) {
        return scopes.origin(cells, channel(cells));
    }

    private @Nullable Channel channel(Cells cells) {
        String type = cells.textOrNull(CAMPAIGN_TYPE);
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
            intake.info(cells.line(), cells.columns().name(CAMPAIGN_TYPE), manyChannels(type));
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
}
