package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.review.CampaignReview;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.language.FactType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the analysis takes for granted of facts does hold for all that are measured from the sample's exports. */
class NatureTest {
    private static final Situations SITUATIONS = CampaignReview.situations(
            WorkspaceReader.read(List.of(Path.of("fixtures/sample")), WorkspaceOptions.in(Language.EN))
                    .workspace(),
            RuleBookLoader.load(Path.of("rules"), LoadOptions.standard()),
            LocalDate.parse("2026-11-01"));

    @Test
    void ranges_and_orders_of_figures_hold_for_measured_facts() {
        Facts campaigns = Facts.of(SITUATIONS.campaigns());
        Facts account = Facts.of(SITUATIONS.account());
        Set<String> broken = new TreeSet<>();
        int facts = 0;
        for (FactType type : FactType.values()) {
            if (type.part() || type == FactType.CAMPAIGN || type == FactType.CHANNEL || type == FactType.ACCOUNT) {
                for (Object fact : campaigns.of(type)) {
                    broken.addAll(broken(type, fact));
                    facts++;
                }
                for (Object fact : account.of(type)) {
                    broken.addAll(broken(type, fact));
                    facts++;
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(facts).isGreaterThan(20);
    }

    private static Set<String> broken(FactType type, Object fact) {
        Slot slot = new Pins(type, fact).slot();
        Set<String> broken = new TreeSet<>();
        for (Kpi kpi : Kpi.catalogue()) {
            List<Unknown> parts = Arrays.stream(Part.values())
                    .map(part -> (Unknown) new Unknown.OfKpi(slot, kpi, part))
                    .toList();
            if (((MeasuredFact) fact).kpi(kpi).isKnown() && !new Pins(type, fact).natural(parts)) {
                broken.add(type.spelling() + " " + ((MeasuredFact) fact).kpi(kpi));
            }
        }
        for (Sign sign : Sign.values()) {
            boolean has = sign.isOf(((MeasuredFact) fact).holder());
            if (has && !new Pins(type, fact).natural(List.of(new Unknown.OfSign(slot, sign)))) {
                broken.add(type.spelling() + " " + sign.key() + " " + ((MeasuredFact) fact).sign(sign));
            }
        }
        return broken;
    }
}
