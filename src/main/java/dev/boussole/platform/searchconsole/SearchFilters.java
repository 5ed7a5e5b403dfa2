package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateWords;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What an export was narrowed to: its table of filters.
 *
 * @param type the kind of search where it is not the web's, as the platform writes it, or null
 * @param narrowed the other filters ({@code Page +/guide}), empty for the whole property
 * @param days the days where they are written out, or null
 */
record SearchFilters(
        @Nullable String type, String narrowed, @Nullable Period days) {
    static final SearchFilters NONE = new SearchFilters(null, "", null);

    private static final Set<String> TYPES =
            Set.of("search type", "type de recherche", "tipo de busqueda", "tipo de búsqueda", "suchtyp");
    private static final Set<String> DATES = Set.of("date", "dates", "fecha", "datum");

    static SearchFilters of(Table table, Header header) throws IOException {
        String type = null;
        Period days = null;
        StringJoiner narrowed = new StringJoiner(", ");
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                String filter = rows.row().cell(0);
                String value = rows.row().cell(1);
                if (TYPES.contains(Names.plain(filter))) {
                    type = Names.plain(value).equals("web") ? null : value;
                } else if (DATES.contains(Names.plain(filter))) {
                    days = DateWords.range(value).orElse(null);
                } else if (!filter.isEmpty()) {
                    narrowed.add(filter + " " + value);
                }
            }
        }
        return new SearchFilters(type, narrowed.toString(), days);
    }

    /** The property, or the part of it that the export shows. */
    String campaign() {
        String part = type == null ? narrowed : narrowed.isEmpty() ? type : type + ", " + narrowed;
        return part.isEmpty() ? "(Search Console property)" : "(Search Console property: " + part + ")";
    }

    Optional<Period> period() {
        return Optional.ofNullable(days);
    }
}
