package dev.boussole.platform.meta;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Exports of Meta Ads Manager: known by {@code Amount spent} beside the name of a campaign, ad set or ad. */
public final class MetaAds implements ExportFormat {
    private static final List<MetaColumn> SUBJECTS = List.of(MetaColumn.CAMPAIGN, MetaColumn.AD_SET, MetaColumn.AD);

    @Override
    public String key() {
        return "meta_ads";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        Columns<MetaColumn> columns = new Columns<>(MetaColumn.class, header);
        Optional<MetaColumn> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        if (subject.isEmpty() || !columns.has(MetaColumn.SPENT)) {
            return Optional.empty();
        }
        String found = "`" + columns.name(subject.get()) + "`, `" + columns.name(MetaColumn.SPENT) + "`";
        return Optional.of(new Recognition(
                key(),
                new Text(
                        "Meta Ads Manager: columns " + found + " on line " + header.line(),
                        "Gestionnaire de publicités Meta : colonnes " + found + " à la ligne " + header.line())));
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        Columns<MetaColumn> columns = new Columns<>(MetaColumn.class, header);
        if (!columns.has(MetaColumn.CAMPAIGN) && !columns.has(MetaColumn.CAMPAIGN_ID)) {
            intake.warn(Kind.UNMATCHED, header.line(), null, MetaTexts.NO_CAMPAIGN);
        }
        if (columns.has(MetaColumn.RESULTS) && !columns.has(MetaColumn.INDICATOR)) {
            intake.info(header.line(), columns.name(MetaColumn.RESULTS), MetaTexts.NO_INDICATOR);
        }
        new Sheet<>(columns, new MetaRules(columns, intake), intake).read(table);
    }
}
