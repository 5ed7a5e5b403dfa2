package dev.boussole.web.page.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.web.access.Role;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KpiPagesTest {
    @Test
    void every_kpi_and_every_chapter_has_an_anchor_of_its_own() {
        KpiPage page = page(Language.EN, null, "");
        List<String> ids = page.chapters().stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of(chapter.id()), chapter.entries().stream().map(KpiPage.Entry::key)))
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("ctr", "cpa", "chapter-email")
                .hasSizeGreaterThan(80);
    }

    @Test
    void words_are_looked_for_in_names_formulas_and_pitfalls_whatever_their_accents_and_capitals() {
        assertThat(keys(page(Language.FR, null, "TAUX de clics")))
                .contains("ctr", "link_ctr")
                .doesNotContain("cpm");
        assertThat(keys(page(Language.FR, null, "cout acquisition"))).contains("cpa");
        assertThat(keys(page(Language.EN, null, "hard bounce"))).contains("hard_bounce");
        assertThat(keys(page(Language.EN, Goal.SALES, "roas"))).contains("roas");
        assertThat(page(Language.EN, null, "no such thing at all").chapters()).isEmpty();
    }

    private static List<String> keys(KpiPage page) {
        return page.chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(KpiPage.Entry::key)
                .toList();
    }

    private static KpiPage page(Language language, @Nullable Goal goal, String search) {
        Frame frame = new Frame(
                Labels.in(language),
                "KPIs",
                Section.KPIS,
                "/kpis",
                "",
                name -> name,
                List.of(),
                List.of(),
                null,
                new Viewer("claire", Role.VIEWER, "", true, null, List.of()));
        return KpiPages.of(frame, goal, null, search, KpiCatalogue.all());
    }
}
