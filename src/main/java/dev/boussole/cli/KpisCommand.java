package dev.boussole.cli;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Spelling;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.report.JsonText;
import dev.boussole.report.KpiChoice;
import dev.boussole.report.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code kpis}: the catalogue, one entry of it, or what an objective asks for. */
final class KpisCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("KEY", "0..1")
                .option("--objective", "OBJECTIVE")
                .option("--rules", "DIR")
                .option("--format", "FORMAT2")
                .build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        List<KpiDefinition> known = new ArrayList<>(KpiCatalogue.all());
        known.addAll(Rules.of(input, session).ownKpis());
        Optional<KpiDefinition> wanted = input.argument(0).map(key -> find(key, known, session.labels()));
        Optional<Goal> goal = input.text("--objective").map(word -> goal(word, session.labels()));
        KpiText text = new KpiText(session);
        if (goal.isPresent()) {
            List<KpiChoice.Chosen> chosen = KpiChoice.of(goal.get(), session.language()).stream()
                    .filter(one -> wanted.isEmpty() || one.definition() == wanted.get())
                    .toList();
            session.print(
                    json
                            ? JsonText.of(chosen.stream()
                                    .map(one -> KpiJson.of(one, session.language()))
                                    .toList())
                            : text.chosen(goal.get(), chosen));
        } else if (wanted.isPresent()) {
            session.print(json ? JsonText.of(KpiJson.of(wanted.get(), session.language())) : text.one(wanted.get()));
        } else {
            session.print(
                    json
                            ? JsonText.of(known.stream()
                                    .map(one -> KpiJson.of(one, session.language()))
                                    .toList())
                            : text.all(known));
        }
        return Exit.DONE;
    }

    private static KpiDefinition find(String key, List<KpiDefinition> known, Labels labels) {
        String plain = key.toLowerCase(Locale.ROOT).replace('-', '_');
        List<String> keys =
                known.stream().map(definition -> definition.kpi().key()).toList();
        return known.stream()
                .filter(definition -> definition.kpi().key().equals(plain))
                .findFirst()
                .orElseThrow(() -> new WrongUse(labels.text("error.kpi", key) + " "
                        + Spelling.nearest(key, keys)
                                .map(near -> labels.text("error.meant", near))
                                .orElse(labels.text("error.kpis"))));
    }

    private static Goal goal(String word, Labels labels) {
        String goals =
                String.join(", ", Arrays.stream(Goal.values()).map(Goal::key).toList());
        return Goal.of(word).orElseThrow(() -> new WrongUse(labels.text("error.choice", "--objective", word, goals)));
    }
}
