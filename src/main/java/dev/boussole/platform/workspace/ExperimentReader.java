package dev.boussole.platform.workspace;

import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code experiments}: A/B tests with the counts of their arms. */
final class ExperimentReader {
    private static final List<String> EXPERIMENT_KEYS =
            List.of("id", "campaign", "kpi", "start", "end", "plannedPerArm", "arms", "extended", "guardrail");
    private static final List<String> ARM_KEYS = List.of("name", "n", "successes");
    private static final List<String> GUARDRAIL_KEYS = List.of("kpi", "arms");
    private static final Expected KPI = new Expected(
            new Text("the key of a KPI", "la clé d'un KPI"),
            new Text("Write it like `cvr`.", "Écrivez par exemple `cvr`."),
            List.of());
    private static final Expected YES_OR_NO = Expected.oneOf("yes or no", "oui ou non", List.of("true", "false"));

    private final Function<Fields, @Nullable String> campaigns;
    private final Problems problems;

    /** @param campaigns reads which campaign a test is on */
    ExperimentReader(Function<Fields, @Nullable String> campaigns, Problems problems) {
        this.campaigns = campaigns;
        this.problems = problems;
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
        String campaign = campaigns.apply(fields);
        String kpi = fields.text("kpi");
        LocalDate start = fields.date("start");
        LocalDate end = fields.date("end");
        Long planned = fields.whole("plannedPerArm");
        List<Experiment.Arm> arms = arms(fields);
        boolean extended = Boolean.TRUE.equals(fields.parsed("extended", YES_OR_NO, ExperimentReader::yesOrNo));
        if (kpi == null || start == null || planned == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Experiment(id, campaign, kpi, start, end, planned, arms, extended, guardrail(fields, arms.size())));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Experiment.@Nullable Guardrail guardrail(Fields experiment, int arms) {
        Node.Mapping mapping = experiment.mapping("guardrail").orElse(null);
        if (mapping == null) {
            return null;
        }
        Fields fields = new Fields(mapping, GUARDRAIL_KEYS, problems);
        fields.require("kpi", KPI);
        fields.require("arms", Expected.LIST);
        String kpi = fields.text("kpi");
        List<Experiment.Arm> guarded = arms(fields);
        if (fields.has("arms") && guarded.size() != arms) {
            problems.error(
                    fields.place("arms"),
                    new Text(
                            "the guardrail has " + guarded.size() + " arms and the test " + arms
                                    + ". List the same arms in the same order.",
                            "le garde-fou a " + guarded.size() + " bras et le test " + arms
                                    + ". Donnez les mêmes bras dans le même ordre."));
        }
        return kpi == null ? null : new Experiment.Guardrail(kpi, guarded);
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
