package dev.boussole.platform.microsoft;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is peculiar to reports of Microsoft Advertising: the lines around the table, and how it writes ids and shares. */
final class MicrosoftRules implements SheetRules {
    /** Ids stand in square brackets, so that a spreadsheet leaves them alone. */
    private static final Pattern BRACKETED_ID = Pattern.compile("\\[(\\d+)]");

    private static final Column TYPE = MicrosoftAds.TABLE.get("campaign_type");

    private final Columns columns;
    private final Intake intake;
    private final Scopes scopes;
    private final ReportHead head;
    private final boolean aboutSearch;
    private final List<Column> percentShares;
    private int rows;

    MicrosoftRules(Columns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
        this.scopes = new Scopes(MicrosoftAds.KEY, columns, intake);
        this.head = ReportHead.of(columns.header());
        this.aboutSearch =
                columns.has(MicrosoftAds.TABLE.get("keyword")) || columns.has(MicrosoftAds.TABLE.get("search_term"));
        this.percentShares = columns.present().stream()
                .filter(column -> column.role() == Role.SHARE
                        && columns.name(column).toLowerCase(Locale.ROOT).matches(".*(%|percent).*"))
                .toList();
        tellHead();
    }

    private void tellHead() {
        if (head.isIncomplete()) {
            intake.warn(
                    Kind.INCOMPLETE,
                    0,
                    null,
                    MicrosoftTexts.incomplete(head.lastCompleteDay().orElse(null)));
        }
        if (!head.timeZone().isEmpty() && !head.timeZone().equalsIgnoreCase("Various")) {
            intake.info(0, null, MicrosoftTexts.timeZone(head.timeZone()));
        }
    }

    @Override
    public Origin origin(Cells cells) {
        Origin made = scopes.origin(cells, channel(cells));
        return new Origin(
                made.platform(),
                made.channel(),
                plainId(made.accountId()),
                plainId(made.campaignId()),
                made.campaignName(),
                made.breakdown(),
                BRACKETED_ID.matcher(made.part()).replaceAll("$1"),
                made.currency(),
                made.attribution());
    }

    private static @Nullable String plainId(@Nullable String id) {
        return id == null ? null : BRACKETED_ID.matcher(id).replaceAll("$1");
    }

    private @Nullable Channel channel(Cells cells) {
        String type = Names.plain(cells.text(TYPE));
        if (aboutSearch || type.contains("search") || type.contains("shopping")) {
            return Channel.PAID_SEARCH;
        }
        return type.contains("audience") ? Channel.DISPLAY : null;
    }

    /** The copyright below the table. */
    @Override
    public boolean isJunk(Cells cells) {
        String first = cells.firstText();
        return first.contains("Microsoft Corporation") && (first.startsWith("©") || first.startsWith("@"));
    }

    @Override
    public @Nullable Period range() {
        return head.range().orElse(null);
    }

    /** {@code TimePeriod} gives the first day of the week or month that the report is split by. */
    @Override
    public Period covers(Cells cells, Period read) {
        if (read.days() > 1 || head.aggregation() == ReportHead.Aggregation.DAY) {
            return read;
        }
        LocalDate from = read.from();
        LocalDate to = head.aggregation() == ReportHead.Aggregation.WEEK
                ? from.plusDays(6)
                : from.plusMonths(1).minusDays(1);
        return head.range()
                .filter(range -> !range.to().isBefore(from) && !range.from().isAfter(to))
                .map(range -> new Period(later(from, range.from()), earlier(to, range.to())))
                .orElse(new Period(from, to));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public Locale usualLocale() {
        return Locale.US;
    }

    @Override
    public void observe(Cells cells) {
        if (!cells.firstText().isEmpty() && !isJunk(cells) && totalRank(cells) == 0) {
            rows++;
        }
    }

    /** A column {@code Impression share (%)} may leave the sign out of its cells. */
    @Override
    public Optional<Column> complete(Cells cells, Counts counts) {
        for (Column column : percentShares) {
            for (int i = 0; i < counts.size(); i++) {
                if (counts.measure(i) == column.measure()
                        && counts.has(i)
                        && !cells.text(column).contains("%")) {
                    counts.set(i, counts.value(i) / 100);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void finish() {
        if (head.rows() >= 0 && head.rows() != rows) {
            intake.warn(Kind.RECONCILIATION, columns.header().line(), null, MicrosoftTexts.rows(head.rows(), rows));
        }
    }
}
