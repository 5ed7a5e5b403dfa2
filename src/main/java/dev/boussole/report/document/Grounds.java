package dev.boussole.report.document;

import dev.boussole.kpi.IntervalModel;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.Reference;
import dev.boussole.review.CampaignAdvice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the figures were made, what they were compared with, and how to make them again. */
final class Grounds {
    private final Material material;
    private final Speech speech;
    private final TellingKpis telling;

    Grounds(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.telling = new TellingKpis(material);
    }

    List<ReportDocument.Section> section() {
        List<Attainment> shown = new ArrayList<>();
        for (CampaignAdvice one : material.review().campaigns()) {
            shown.addAll(telling.of(one));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(List.of(
                speech.say("grounds.interval"),
                speech.say(
                        "grounds.lag", speech.number(material.review().account().conversionLagDays())),
                speech.say("grounds.tests", speech.number(material.review().tested())),
                speech.say("grounds.reference"),
                speech.say("grounds.judged"))));
        models(shown, blocks);
        benchmarks(shown, blocks);
        blocks.add(new Block.Facts(List.of(
                Block.Fact.of(speech.say("grounds.ruleset"), material.review().ruleset()),
                Block.Fact.of(speech.say("grounds.decision"), material.review().decisionId()),
                Block.Fact.of(speech.say("grounds.again"), speech.say("grounds.again.text")))));
        return List.of(new ReportDocument.Section("method", speech.say("method"), speech.say("method.lead"), blocks));
    }

    private void models(List<Attainment> shown, List<Block> blocks) {
        Map<IntervalModel, TreeSet<Kpi>> models = new EnumMap<>(IntervalModel.class);
        for (Attainment one : shown) {
            Kpi kpi = one.measured().kpi();
            IntervalModel model = KpiCatalogue.of(kpi).interval();
            if (one.measured().interval() != null && model != IntervalModel.NONE) {
                models.computeIfAbsent(model, key -> new TreeSet<>()).add(kpi);
            }
        }
        if (models.isEmpty()) {
            return;
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        models.forEach((model, kpis) -> rows.add(List.of(
                Block.Cell.of(speech.text(model.label())),
                Block.Cell.of(kpis.stream()
                        .map(kpi -> speech.text(kpi.label()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")))));
        blocks.add(new Block.Table(
                speech.say("grounds.models"),
                List.of(
                        Block.Column.text(speech.say("column.model"), 40),
                        Block.Column.text(speech.say("column.for"), 60)),
                rows));
    }

    private void benchmarks(List<Attainment> shown, List<Block> blocks) {
        Map<String, List<Block.Cell>> rows = new LinkedHashMap<>();
        shown.stream()
                .sorted(Comparator.comparing(one -> one.measured().kpi()))
                .map(Attainment::reference)
                .forEach(one -> row(one, rows));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    speech.say("grounds.benchmarks"),
                    List.of(
                            Block.Column.text(speech.say("column.benchmark"), 55),
                            Block.Column.number(speech.say("column.value"), 10),
                            Block.Column.text(speech.say("column.source"), 35)),
                    List.copyOf(rows.values())));
        }
    }

    private void row(@Nullable Reference reference, Map<String, List<Block.Cell>> rows) {
        Benchmark row = reference == null ? null : reference.published();
        if (row != null) {
            rows.putIfAbsent(
                    row.kpi().key() + "|" + row.basis(),
                    List.of(
                            Block.Cell.of(speech.text(row.kpi().label()), row.definition()),
                            Block.Cell.of(speech.figure(row.value(), row.unit())),
                            Block.Cell.of(row.source(), row.year() + ", " + row.region())));
        }
    }
}
