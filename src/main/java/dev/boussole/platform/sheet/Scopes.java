package dev.boussole.platform.sheet;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.campaign.Utm;
import dev.boussole.platform.export.Intake;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a platform are about, told by the roles of its columns. A row that names several parts is of the one
 * that comes first in the column table.
 */
public final class Scopes {
    private static final Text MANGLED_ID = new Text(
            "a spreadsheet has rounded the ids (`1.2E+17`); campaigns are told apart by name. Export again for true ids.",
            "un tableur a arrondi les identifiants (`1,2E+17`) ; les campagnes se distinguent par leur nom."
                    + " Exportez à nouveau pour de vrais identifiants.");

    private final @Nullable String platform;
    private final Intake intake;
    private final List<PartColumns> parts = new ArrayList<>();
    private boolean mangledTold;

    /** The columns that make the name of one kind of part. */
    private record PartColumns(Breakdown breakdown, List<Column> names, List<Column> ids) {}

    /** @param platform of all rows, or null when that is not known */
    public Scopes(@Nullable String platform, Columns columns, Intake intake) {
        this.platform = platform;
        this.intake = intake;
        Set<Breakdown> kinds = new LinkedHashSet<>();
        for (Column column : columns.present()) {
            Breakdown part = column.part();
            if (part != null) {
                kinds.add(part);
            }
        }
        for (Breakdown kind : kinds) {
            parts.add(new PartColumns(kind, columns.parts(kind, Role.PART), columns.parts(kind, Role.PART_ID)));
        }
    }

    /** What the row says, on the platform's channel where that is known. */
    public Origin origin(Cells cells, @Nullable Channel channel) {
        String currency = cells.textOrNull(Role.CURRENCY);
        Part part = part(cells);
        return new Origin(
                platform,
                channel,
                id(cells, Role.ACCOUNT_ID),
                id(cells, Role.CAMPAIGN_ID),
                cells.textOrNull(Role.CAMPAIGN),
                part.breakdown(),
                part.name(),
                currency == null ? cells.columns().currency() : currency.toUpperCase(Locale.ROOT),
                cells.textOrNull(Role.ATTRIBUTION),
                utm(cells));
    }

    private static @Nullable Utm utm(Cells cells) {
        String source = cells.textOrNull(Role.UTM_SOURCE);
        String medium = cells.textOrNull(Role.UTM_MEDIUM);
        String campaign = cells.textOrNull(Role.UTM_CAMPAIGN);
        return source == null && medium == null && campaign == null ? null : new Utm(source, medium, campaign);
    }

    /** What the row is of below its campaign: a kind of part and its name, with its id in brackets where it has one. */
    public record Part(Breakdown breakdown, String name) {
        public static final Part WHOLE = new Part(Breakdown.CAMPAIGN, "");
    }

    private Part part(Cells cells) {
        for (PartColumns kind : parts) {
            String name = joined(cells, kind.names());
            String ids = joined(cells, kind.ids());
            if (!name.isEmpty() || !ids.isEmpty()) {
                String both = name.isEmpty() ? ids : name + (ids.isEmpty() ? "" : " (" + ids + ")");
                return new Part(kind.breakdown(), both);
            }
        }
        return Part.WHOLE;
    }

    private String joined(Cells cells, List<Column> columns) {
        StringBuilder joined = new StringBuilder();
        for (Column column : columns) {
            String cell = column.role() == Role.PART_ID ? id(cells, column) : cells.textOrNull(column);
            if (cell != null) {
                joined.append(joined.isEmpty() ? "" : ", ").append(cell);
            }
        }
        return joined.toString();
    }

    private @Nullable String id(Cells cells, Role role) {
        Column column = cells.columns().first(role).orElse(null);
        return column == null ? null : id(cells, column);
    }

    /** Ids have 15 digits and more: a spreadsheet that shows them as {@code 1.2E+17} has lost the last ones for ever. */
    private @Nullable String id(Cells cells, Column column) {
        String id = cells.textOrNull(column);
        if (id == null || !id.toUpperCase(Locale.ROOT).contains("E+")) {
            return id;
        }
        if (!mangledTold) {
            mangledTold = true;
            intake.info(cells.line(), cells.columns().name(column), MANGLED_ID);
        }
        return null;
    }
}
