package dev.boussole.platform.export;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says about files of a layout that no format knows, or about what a known one leaves open. What was not
 * said is null.
 *
 * @param file fits the names of the files concerned; null for any file that has all the columns
 * @param platform of rows that name none
 * @param channel of rows that name none
 * @param currency ISO 4217 code of rows that name none
 * @param locale how numbers and dates are written
 * @param period the days that a file without dates covers
 * @param columns the file's column to a column of the generic format or {@link #IGNORE}, as declared; empty for a file
 *     of a known format
 */
public record Mapping(
        @Nullable Glob file,
        @Nullable String platform,
        @Nullable Channel channel,
        @Nullable String currency,
        @Nullable Locale locale,
        @Nullable Period period,
        Map<String, String> columns) {
    /** Stands for a column that is not to be read. */
    public static final String IGNORE = "ignore";

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * Whether it concerns a file.
     *
     * @param name the file's name or its path in the workspace, with slashes
     * @param names the columns of its header
     */
    public boolean fits(String name, List<String> names) {
        if (file != null) {
            return file.fits(name) || file.fits(name.substring(name.lastIndexOf('/') + 1));
        }
        return !columns.isEmpty() && missing(names).isEmpty();
    }

    /** The declared columns that a header has not, as declared; capitals do not matter. */
    public List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>();
        for (String column : columns.keySet()) {
            if (names.stream().noneMatch(name -> same(name, column))) {
                missing.add(column);
            }
        }
        return missing;
    }

    /** What a column of the file is: a column of the generic format, {@link #IGNORE}, or nothing when not declared. */
    public Optional<String> target(String name) {
        return columns.entrySet().stream()
                .filter(column -> same(name, column.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The origin with what it did not say itself. */
    public Origin complete(Origin origin) {
        return new Origin(
                origin.platform() == null ? platform : origin.platform(),
                origin.channel() == null ? channel : origin.channel(),
                origin.accountId(),
                origin.campaignId(),
                origin.campaignName(),
                origin.breakdown(),
                origin.part(),
                origin.currency() == null ? currency : origin.currency(),
                origin.attribution(),
                origin.utm());
    }

    private static boolean same(String name, String declared) {
        return name.strip().equalsIgnoreCase(declared.strip());
    }
}
