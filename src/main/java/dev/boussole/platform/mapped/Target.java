package dev.boussole.platform.mapped;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.generic.GenericFormat;
import dev.boussole.platform.sheet.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of any file may be declared as: a column of the generic format, {@code week} or {@code month} for rows that
 * cover one, or {@code ignore}.
 *
 * @param role how its cells are read
 * @param is the measure, formula or breakdown as a column table writes it; empty for others
 */
public record Target(String name, Role role, String is) {
    static final String RATIO = "ratio";
    static final String DATE = "date";
    static final String WEEK = "week";
    static final String MONTH = "month";
    static final String PLATFORM = "platform";
    static final String CHANNEL = "channel";

    private static final Set<Measure> SHARED_OUT = EnumSet.of(
            Measure.CONVERSIONS, Measure.VIEW_THROUGH_CONVERSIONS, Measure.ENGAGEMENT_SECONDS, Measure.MINUTES_TO_CALL);
    private static final Map<String, Role> SCOPES = Map.ofEntries(
            Map.entry(DATE, Role.DAY),
            Map.entry("periodStart", Role.START),
            Map.entry("periodEnd", Role.END),
            Map.entry(WEEK, Role.WEEK),
            Map.entry(MONTH, Role.MONTH),
            Map.entry(PLATFORM, Role.TEXT),
            Map.entry(CHANNEL, Role.TEXT),
            Map.entry("accountId", Role.ACCOUNT_ID),
            Map.entry("campaignId", Role.CAMPAIGN_ID),
            Map.entry("campaignName", Role.CAMPAIGN),
            Map.entry("currency", Role.CURRENCY),
            Map.entry("attribution", Role.ATTRIBUTION),
            Map.entry("utmSource", Role.UTM_SOURCE),
            Map.entry("utmMedium", Role.UTM_MEDIUM),
            Map.entry("utmCampaign", Role.UTM_CAMPAIGN));
    private static final Map<String, Breakdown> PARTS = Map.of(
            "creative", Breakdown.CREATIVE,
            "adName", Breakdown.AD,
            "landingPage", Breakdown.LANDING_PAGE,
            "audience", Breakdown.AUDIENCE,
            "searchTerm", Breakdown.SEARCH_TERM,
            "keyword", Breakdown.KEYWORD,
            "emailSend", Breakdown.EMAIL_SEND,
            "adGroupName", Breakdown.AD_GROUP,
            "device", Breakdown.DEVICE);
    private static final Map<String, Breakdown> PART_IDS =
            Map.of("adId", Breakdown.AD, "adGroupId", Breakdown.AD_GROUP);
    private static final List<String> NAMES = allNames();

    private static List<String> allNames() {
        List<String> names = new ArrayList<>(GenericFormat.columnNames());
        names.add(names.indexOf("periodEnd") + 1, WEEK);
        names.add(names.indexOf(WEEK) + 1, MONTH);
        names.add(Mapping.IGNORE);
        return List.copyOf(names);
    }

    /** All that a column may be declared as. */
    public static List<String> names() {
        return NAMES;
    }

    /** @throws IllegalArgumentException when there is no such target */
    static Target of(String name) {
        if (name.equals(Mapping.IGNORE)) {
            return new Target(name, Role.IGNORED, "");
        }
        Role scope = SCOPES.get(name);
        if (scope != null) {
            return new Target(name, scope, "");
        }
        if (PARTS.containsKey(name)) {
            return new Target(name, Role.PART, key(PARTS.get(name)));
        }
        if (PART_IDS.containsKey(name)) {
            return new Target(name, Role.PART_ID, key(PART_IDS.get(name)));
        }
        Measure measure = Measure.of(name).orElseThrow(() -> new IllegalArgumentException("Nothing is called " + name));
        return new Target(name, role(measure), name);
    }

    /** @param formula empty when it can only be told, not computed */
    static Target ratio(String formula) {
        return new Target(RATIO, Role.RATIO, formula);
    }

    private static String key(Breakdown breakdown) {
        return breakdown.name().toLowerCase(Locale.ROOT);
    }

    private static Role role(Measure measure) {
        return switch (measure.unit()) {
            case COUNT -> SHARED_OUT.contains(measure) ? Role.AMOUNT : Role.WHOLE;
            case RATE -> Role.SHARE;
            case MONEY, POINTS -> Role.AMOUNT;
        };
    }

    /** The target of a part of this kind, or of its id. */
    static Optional<Target> ofPart(Breakdown breakdown, Role role) {
        return (role == Role.PART ? PARTS : PART_IDS)
                .entrySet().stream()
                        .filter(part -> part.getValue() == breakdown)
                        .map(part -> of(part.getKey()))
                        .findFirst();
    }

    /** The target of a role that has only one. */
    static Optional<Target> ofRole(Role role) {
        return SCOPES.entrySet().stream()
                .filter(scope -> scope.getValue() == role && role != Role.TEXT)
                .map(scope -> of(scope.getKey()))
                .findFirst();
    }

    boolean isFigure() {
        return role == Role.WHOLE || role == Role.AMOUNT || role == Role.SHARE;
    }

    boolean isMoney() {
        return isFigure()
                && Measure.of(is)
                        .filter(one -> one.unit() == Measure.Unit.MONEY)
                        .isPresent();
    }

    /** Whether it says what a row is about. */
    boolean isScope() {
        return switch (role) {
            case CAMPAIGN, CAMPAIGN_ID, PART, PART_ID, TEXT, UTM_CAMPAIGN, UTM_SOURCE, UTM_MEDIUM -> true;
            default -> false;
        };
    }

    boolean isDate() {
        return switch (role) {
            case DAY, START, END, WEEK, MONTH -> true;
            default -> false;
        };
    }

    boolean isIgnored() {
        return role == Role.IGNORED;
    }

    boolean isRatio() {
        return role == Role.RATIO;
    }

    /** Whether several columns may be it. */
    boolean isShared() {
        return isIgnored() || isRatio();
    }

    /** Its place among all, so that of several parts of a row the first names it. */
    int order() {
        int place = NAMES.indexOf(name);
        return place < 0 ? NAMES.size() : place;
    }
}
