package dev.boussole.platform.meta;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import dev.boussole.platform.sheet.TotalRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Total rows, scopes and results of Meta exports. */
final class MetaRules implements SheetRules {
    private static final int SETTINGS_NAMED = 4;
    /** There are a dozen; a column that was moved by hand may hold anything. */
    private static final int SETTINGS_KNOWN = 50;

    private final Columns columns;
    private final Intake intake;
    private final boolean resultsTold;
    private final Silences silences;
    private final Results results;
    private final Scopes scopes;
    private final Subtotals subtotals;
    private final Map<String, Integer> attributions = new TreeMap<>();

    MetaRules(Columns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
        this.silences = new Silences(columns);
        this.results = new Results(silences);
        this.scopes = new Scopes("meta_ads", columns, intake);
        this.subtotals = new Subtotals(columns);
        this.resultsTold = columns.has(MetaAds.RESULTS) && columns.has(MetaAds.INDICATOR);
    }

    @Override
    public int totalRank(Cells cells) {
        int rank = TotalRow.rank(cells);
        return rank == 0 && subtotals.is(cells) ? 1 : rank;
    }

    @Override
    public Origin origin(Cells cells) {
        return scopes.origin(cells, Channel.PAID_SOCIAL);
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
    public void observe(Cells cells) {
        if (totalRank(cells) == 0) {
            silences.observe(cells);
            results.observe(cells);
            String attribution = cells.textOrNull(Role.ATTRIBUTION);
            if (attribution != null
                    && (attributions.size() < SETTINGS_KNOWN || attributions.containsKey(attribution))) {
                attributions.merge(attribution, 1, Integer::sum);
            }
        }
    }

    @Override
    public Optional<Column> complete(Cells cells, Counts counts) {
        silences.fill(cells, counts);
        return resultsTold ? results.complete(cells, counts) : Optional.empty();
    }

    @Override
    public void finish() {
        if (silences.filled() > 0) {
            intake.info(0, null, MetaTexts.silence(silences.filled()));
        }
        if (attributions.size() > 1) {
            intake.info(0, columns.first(Role.ATTRIBUTION).map(columns::name).orElse(null), attributionsDiffer());
        }
    }

    private Text attributionsDiffer() {
        String settings = attributions.entrySet().stream()
                .limit(SETTINGS_NAMED)
                .map(setting -> "`" + setting.getKey() + "` (" + setting.getValue() + ")")
                .collect(Collectors.joining(", "));
        return MetaTexts.attributions(settings + (attributions.size() > SETTINGS_NAMED ? " ..." : ""));
    }
}
