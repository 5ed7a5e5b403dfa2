package dev.boussole.platform.meta;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Total rows, scopes and results of Meta exports. */
final class MetaRules implements SheetRules<MetaColumn> {
    private static final List<MetaColumn> NAMES = List.of(
            MetaColumn.CAMPAIGN,
            MetaColumn.CAMPAIGN_ID,
            MetaColumn.AD_SET,
            MetaColumn.AD_SET_ID,
            MetaColumn.AD,
            MetaColumn.AD_ID);

    private final Intake intake;
    private final boolean resultsTold;
    private final Silences silences;
    private final Results results;
    private final FrequencyCheck frequency;
    private boolean mangledTold;

    MetaRules(Columns<MetaColumn> columns, Intake intake) {
        this.intake = intake;
        this.silences = new Silences(columns);
        this.results = new Results(silences);
        this.frequency = new FrequencyCheck(intake);
        this.resultsTold = columns.has(MetaColumn.RESULTS) && columns.has(MetaColumn.INDICATOR);
    }

    /** The account's total is the row that names nothing; an added {@code Total} row is one too. */
    @Override
    public int totalRank(Cells<MetaColumn> cells) {
        for (MetaColumn column : NAMES) {
            String name = cells.text(column);
            if (!name.isEmpty()) {
                return name.equalsIgnoreCase("total") ? 2 : 0;
            }
        }
        return 2;
    }

    @Override
    public String totalLabel(Cells<MetaColumn> cells) {
        return cells.startsWithTotal() ? cells.firstText() : "";
    }

    @Override
    public Origin origin(Cells<MetaColumn> cells) {
        String currency = cells.textOrNull(MetaColumn.CURRENCY);
        Breakdown breakdown = breakdown(cells);
        return new Origin(
                "meta_ads",
                Channel.PAID_SOCIAL,
                id(cells, MetaColumn.ACCOUNT_ID),
                id(cells, MetaColumn.CAMPAIGN_ID),
                cells.textOrNull(MetaColumn.CAMPAIGN),
                breakdown,
                part(cells, breakdown),
                currency == null ? cells.columns().currency() : currency.toUpperCase(Locale.ROOT),
                cells.textOrNull(MetaColumn.ATTRIBUTION));
    }

    private Breakdown breakdown(Cells<MetaColumn> cells) {
        if (cells.textOrNull(MetaColumn.AD) != null || cells.textOrNull(MetaColumn.AD_ID) != null) {
            return Breakdown.AD;
        }
        if (!audience(cells).isEmpty()) {
            return Breakdown.AUDIENCE;
        }
        if (cells.textOrNull(MetaColumn.AD_SET) != null || cells.textOrNull(MetaColumn.AD_SET_ID) != null) {
            return Breakdown.AD_GROUP;
        }
        return cells.textOrNull(MetaColumn.DEVICE) == null ? Breakdown.CAMPAIGN : Breakdown.DEVICE;
    }

    private String part(Cells<MetaColumn> cells, Breakdown breakdown) {
        return switch (breakdown) {
            case AD -> named(cells, MetaColumn.AD, MetaColumn.AD_ID);
            case AD_GROUP -> named(cells, MetaColumn.AD_SET, MetaColumn.AD_SET_ID);
            case AUDIENCE -> audience(cells);
            case DEVICE -> cells.text(MetaColumn.DEVICE);
            default -> "";
        };
    }

    private static String audience(Cells<MetaColumn> cells) {
        return Stream.of(MetaColumn.AGE, MetaColumn.GENDER, MetaColumn.COUNTRY, MetaColumn.REGION)
                .map(cells::textOrNull)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String named(Cells<MetaColumn> cells, MetaColumn name, MetaColumn id) {
        String shown = cells.textOrNull(name);
        String code = id(cells, id);
        if (shown == null) {
            return code == null ? "" : code;
        }
        return code == null ? shown : shown + " (" + code + ")";
    }

    /** Ids have 15 digits and more: a spreadsheet that shows them as {@code 1.2E+17} has lost the last ones for ever. */
    private @Nullable String id(Cells<MetaColumn> cells, MetaColumn column) {
        String id = cells.textOrNull(column);
        if (id == null || !id.toUpperCase(Locale.ROOT).contains("E+")) {
            return id;
        }
        if (!mangledTold) {
            mangledTold = true;
            intake.info(cells.line(), cells.columns().name(column), MetaTexts.MANGLED_ID);
        }
        return null;
    }

    @Override
    public List<Measure> derived() {
        List<Measure> measures = new ArrayList<>();
        if (resultsTold) {
            measures.add(Measure.CONVERSIONS);
            measures.add(Measure.LEADS);
            measures.add(Measure.INSTALLS);
        }
        return measures;
    }

    @Override
    public void observe(Cells<MetaColumn> cells) {
        if (totalRank(cells) == 0) {
            silences.observe(cells);
            results.observe(cells);
        }
    }

    @Override
    public Optional<MetaColumn> complete(Cells<MetaColumn> cells, Counts counts) {
        frequency.check(cells, counts);
        silences.fill(cells, counts);
        return resultsTold ? results.complete(cells, counts) : Optional.empty();
    }

    @Override
    public void finish() {
        if (silences.filled() > 0) {
            intake.info(0, null, MetaTexts.silence(silences.filled()));
        }
    }
}
