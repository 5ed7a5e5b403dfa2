package dev.boussole.platform.workspace;

import dev.boussole.campaign.Change;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code changes} and {@code experiments}, which name campaigns. */
final class PlanReader {
    private static final List<String> CHANGE_KEYS = List.of("date", "campaign", "lever", "note", "percent");
    private static final List<String> EXPERIMENT_KEYS =
            List.of("id", "campaign", "kpi", "start", "end", "plannedPerArm", "arms");
    private static final List<String> ARM_KEYS = List.of("name", "n", "successes");
    private static final Expected LEVER = Expected.oneOf(
            "a lever",
            "un levier",
            Arrays.stream(Lever.values()).map(Lever::name).toList());
    private static final double PERCENT_MAX = 10_000;
    private static final Expected PERCENT = new Expected(
            new Text("a change in percent", "une variation en pourcentage"),
            new Text(
                    "Write `20` for a fifth more, `-20` for a fifth less.",
                    "Écrivez `20` pour un cinquième de plus, `-20` pour un cinquième de moins."),
            List.of());
    private static final Expected KPI = new Expected(
            new Text("the key of a KPI", "la clé d'un KPI"),
            new Text("Write it like `cvr`.", "Écrivez par exemple `cvr`."),
            List.of());

    private final CampaignNames campaigns;
    private final Problems problems;

    PlanReader(CampaignNames campaigns, Problems problems) {
        this.campaigns = campaigns;
        this.problems = problems;
    }

    List<Change> changes(Fields top) {
        List<Change> changes = new ArrayList<>();
        for (Node.Mapping mapping : top.mappings("changes")) {
            Fields fields = new Fields(mapping, CHANGE_KEYS, problems);
            fields.require("date", Expected.DATE);
            fields.require("lever", LEVER);
            LocalDate date = fields.date("date");
            String campaign = campaigns.of(fields);
            Lever lever = fields.parsed("lever", LEVER, Lever::of);
            String note = fields.text("note");
            Double percent = fields.number("percent", PERCENT, -100, PERCENT_MAX);
            if (date != null && lever != null) {
                changes.add(new Change(date, campaign, lever, note == null ? "" : note, percent));
            }
        }
        return changes;
    }

    List<Experiment> experiments(Fields top) {
        List<Experiment> experiments = new ArrayList<>();
        UniqueIds ids = new UniqueIds(problems);
        for (Node.Mapping mapping : top.mappings("experiments")) {
            Fields fields = new Fields(mapping, EXPERIMENT_KEYS, problems);
            ids.take(fields).flatMap(id -> experiment(id, fields)).ifPresent(experiments::add);
        }
        return experiments;
    }

    private Optional<Experiment> experiment(String id, Fields fields) {
        fields.require("kpi", KPI);
        fields.require("start", Expected.DATE);
        fields.require("plannedPerArm", Expected.WHOLE);
        fields.require("arms", Expected.LIST);
        String campaign = campaigns.of(fields);
        String kpi = fields.text("kpi");
        LocalDate start = fields.date("start");
        LocalDate end = fields.date("end");
        Long planned = fields.whole("plannedPerArm");
        List<Experiment.Arm> arms = arms(fields);
        if (kpi == null || start == null || planned == null) {
            return Optional.empty();
        }
        return Optional.of(new Experiment(id, campaign, kpi, start, end, planned, arms));
    }

    private List<Experiment.Arm> arms(Fields experiment) {
        List<Node.Mapping> mappings = experiment.mappings("arms");
        if (experiment.value("arms") instanceof Node.Listing && mappings.size() < 2) {
            problems.error(
                    experiment.place("arms"),
                    new Text(
                            "a test needs two arms or more, found " + mappings.size() + ". Add the missing arm.",
                            "un test demande au moins deux bras, trouvé : " + mappings.size()
                                    + ". Ajoutez le bras manquant."));
        }
        return mappings.stream().flatMap(mapping -> arm(mapping).stream()).toList();
    }

    private Optional<Experiment.Arm> arm(Node.Mapping mapping) {
        Fields fields = new Fields(mapping, ARM_KEYS, problems);
        fields.require("name", Expected.TEXT);
        fields.require("n", Expected.WHOLE);
        fields.require("successes", Expected.WHOLE);
        String name = fields.text("name");
        Long n = fields.whole("n");
        Long successes = fields.whole("successes");
        if (name == null || n == null || successes == null) {
            return Optional.empty();
        }
        if (successes > n) {
            problems.error(
                    fields.place("successes"),
                    new Text(
                            "`" + successes + "` successes are more than the arm's `n` of `" + n + "`. Correct one.",
                            "`" + successes + "` succès dépassent le `n` du bras, `" + n
                                    + "`. Corrigez l'un des deux."));
        }
        return Optional.of(new Experiment.Arm(name, n, successes));
    }
}
