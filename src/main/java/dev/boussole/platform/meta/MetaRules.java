package dev.boussole.platform.meta;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Total rows, scopes and results of Meta exports. */
final class MetaRules implements SheetRules {
    private final Intake intake;
    private final boolean resultsTold;
    private final Silences silences;
    private final Results results;
    private final Scopes scopes;

    MetaRules(Columns columns, Intake intake) {
        this.intake = intake;
        this.silences = new Silences(columns);
        this.results = new Results(silences);
        this.scopes = new Scopes("meta_ads", columns, intake);
        this.resultsTold = columns.has(MetaAds.RESULTS) && columns.has(MetaAds.INDICATOR);
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
    }
}
