package dev.boussole.platform.google;

import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the label of a total row: in the first cell, or, where the report starts with a status or a keyword, in a cell
 * further on. Reports end with several totals of overlapping sets of rows.
 */
final class TotalLabel {
    private static final Pattern LABEL = Pattern.compile("(?:total|gesamt) ?: ?(.+)");
    private static final Pattern BARE = Pattern.compile("total|gesamt");
    private static final List<String> WITHHELD = List.of(
            "other search terms", "autres termes de recherche", "otros terminos de busqueda", "andere suchbegriffe");
    private static final List<String> ACCOUNT = List.of("account", "compte", "cuenta", "konto");
    private static final Set<Role> NAMES =
            Set.of(Role.TEXT, Role.IGNORED, Role.PART, Role.PART_ID, Role.CAMPAIGN, Role.CAMPAIGN_ID);
    private static final Set<Role> DATES = Set.of(Role.DAY, Role.WEEK, Role.MONTH);

    private final Subject subject;
    private final boolean hasCampaign;
    private final List<Column> names;
    private final List<Column> dates;

    TotalLabel(Columns columns) {
        this.subject = Subject.of(columns);
        this.hasCampaign = columns.has(GoogleAds.CAMPAIGN);
        this.names = columns.present().stream()
                .filter(column -> NAMES.contains(column.role()))
                .toList();
        this.dates = columns.present().stream()
                .filter(column -> DATES.contains(column.role()))
                .toList();
    }

    /** The label as it stands in the row, empty when the row is no total. */
    String of(Cells cells) {
        if (hasCampaign) {
            String campaign = cells.text(GoogleAds.CAMPAIGN);
            if (is(campaign)) {
                return campaign;
            }
            if (!Missing.is(campaign)) {
                return "";
            }
        }
        String first = cells.firstText();
        return is(first)
                ? first
                : names.stream().map(cells::text).filter(this::is).findFirst().orElse("");
    }

    /** People search for the word alone; a report always writes a colon behind it. */
    private boolean is(String cell) {
        boolean likely = cell.regionMatches(true, 0, "total", 0, 5) || cell.regionMatches(true, 0, "gesamt", 0, 6);
        if (!likely) {
            return false;
        }
        String plain = Names.plain(cell);
        boolean named = subject == Subject.SEARCH_TERM || subject == Subject.KEYWORD;
        return LABEL.matcher(plain).matches() || !named && BARE.matcher(plain).matches();
    }

    /**
     * How exactly a total covers the rows that the file lists: those of its subject do, the account covers all campaigns,
     * but more than the parts that a file names; one of a day, a network or a campaign type covers less.
     */
    int rank(String label, Cells cells) {
        if (dates.stream().map(cells::text).anyMatch(date -> !Missing.is(date) && !is(date))) {
            return 1;
        }
        Matcher matcher = LABEL.matcher(Names.plain(label));
        if (!matcher.matches()) {
            return 3;
        }
        String of = matcher.group(1);
        if (isWithheld(label)) {
            return 1;
        }
        if (subject.isIn(of)) {
            return 4;
        }
        return subject == Subject.CAMPAIGN && ACCOUNT.stream().anyMatch(of::startsWith) ? 2 : 1;
    }

    /** Whether it totals the search terms that Google shows no row of. */
    static boolean isWithheld(String label) {
        String plain = Names.plain(label);
        return WITHHELD.stream().anyMatch(plain::contains);
    }
}
