package dev.boussole.platform.analytics;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of a report and what its columns say its rows are about. */
final class ReportTable {
    /** What a table splits the traffic by, the finest first. */
    enum Kind {
        CAMPAIGN,
        SOURCE,
        CHANNEL,
        /** The whole site. */
        SITE
    }

    /** The time that a row covers. */
    enum Grain {
        DAY,
        WEEK,
        MONTH,
        RANGE
    }

    private static final List<Column> SOURCES = List.of(
            ReportColumns.SOURCE_MEDIUM,
            ReportColumns.SOURCE,
            ReportColumns.MEDIUM,
            ReportColumns.FIRST_SOURCE_MEDIUM,
            ReportColumns.FIRST_SOURCE,
            ReportColumns.FIRST_MEDIUM);

    private final Section section;
    private final Columns columns;

    ReportTable(Section section) {
        this.section = section;
        this.columns = new Columns(ReportColumns.TABLE, section.header());
    }

    Section section() {
        return section;
    }

    Columns columns() {
        return columns;
    }

    /** The name of the first column, by which people know the table. */
    String name() {
        return section.header().names().get(0);
    }

    /** Why nothing of the table can be used; nothing when some of it can. */
    Optional<Text> leftOut() {
        Optional<Text> overlapping = ReportColumns.OVERLAPPING.stream()
                .filter(columns::has)
                .map(column -> AnalyticsTexts.overlapping(name(), columns.name(column)))
                .findFirst();
        return overlapping.or(
                () -> Optional.of(name()).filter(columns.unknown()::contains).map(AnalyticsTexts::unknown));
    }

    /** Whether its rows say where visitors came from the first time they ever came. */
    boolean isOfFirstVisits() {
        return hasAny(ReportColumns.FIRST_VISIT) && !hasAny(List.of(ReportColumns.CHANNEL, ReportColumns.CAMPAIGN));
    }

    Kind kind() {
        if (hasAny(List.of(ReportColumns.CAMPAIGN, ReportColumns.CAMPAIGN_ID, ReportColumns.FIRST_CAMPAIGN))) {
            return Kind.CAMPAIGN;
        }
        if (hasAny(List.of(ReportColumns.CHANNEL, ReportColumns.FIRST_CHANNEL))) {
            return Kind.CHANNEL;
        }
        return hasAny(SOURCES) ? Kind.SOURCE : Kind.SITE;
    }

    private boolean hasAny(List<Column> wanted) {
        return wanted.stream().anyMatch(columns::has);
    }

    Breakdown breakdown() {
        for (Column column : columns.present()) {
            Breakdown part = column.part();
            if (part != null) {
                return part;
            }
        }
        return Breakdown.CAMPAIGN;
    }

    Grain grain() {
        if (hasAny(List.of(ReportColumns.DATE, ReportColumns.DATE_HOUR, ReportColumns.NTH_DAY))) {
            return Grain.DAY;
        }
        if (columns.has(ReportColumns.NTH_WEEK)) {
            return Grain.WEEK;
        }
        return columns.has(ReportColumns.NTH_MONTH) ? Grain.MONTH : Grain.RANGE;
    }

    /** Whether each row has a date of its own. */
    boolean isDated() {
        return hasAny(List.of(ReportColumns.DATE, ReportColumns.DATE_HOUR));
    }

    /** The columns that say what a row is about, among them the date. */
    List<Column> dimensions() {
        return columns.present().stream()
                .filter(column -> switch (column.role()) {
                    case WHOLE, AMOUNT, SHARE, RATIO, IGNORED -> false;
                    default -> true;
                })
                .toList();
    }

    /**
     * The measures that may be taken from it. Of first visits only new visitors hold for the visits of the period. People
     * who are counted in several rows are not counted once by any sum.
     */
    Set<Measure> measures() {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        columns.present().stream().map(Column::measure).forEach(measure -> {
            if (measure != null) {
                measures.add(measure);
            }
        });
        if (measures.contains(Measure.SESSIONS) && measures.contains(Measure.ENGAGED_SESSIONS)) {
            measures.add(Measure.BOUNCES);
        }
        if (isOfFirstVisits()) {
            measures.retainAll(Set.of(Measure.NEW_USERS));
        }
        if (isSplit()) {
            measures.removeIf(measure -> !measure.additive());
        }
        return measures;
    }

    /** Whether several rows are of one campaign, part and time, told apart by a further dimension. */
    boolean isSplit() {
        return dimensions().stream().anyMatch(this::isFurther);
    }

    private boolean isFurther(Column column) {
        if (column.equals(ReportColumns.DATE_HOUR)) {
            return true;
        }
        if (column.role() == Role.PART) {
            return column.part() != breakdown();
        }
        List<Column> told = switch (kind()) {
            case CAMPAIGN -> List.of(ReportColumns.CAMPAIGN, ReportColumns.CAMPAIGN_ID, ReportColumns.FIRST_CAMPAIGN);
            case CHANNEL -> List.of(ReportColumns.CHANNEL, ReportColumns.FIRST_CHANNEL);
            case SOURCE -> SOURCES;
            case SITE -> List.of();
        };
        return !ReportColumns.TIMES.contains(column) && !told.contains(column);
    }
}
