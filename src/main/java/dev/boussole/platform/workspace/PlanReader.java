package dev.boussole.platform.workspace;

import dev.boussole.campaign.Change;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code changes} and {@code experiments}, which name campaigns. */
final class PlanReader {
    private static final List<String> CHANGE_KEYS = List.of("date", "campaign", "lever", "note", "percent");
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
        return new ExperimentReader(campaigns::of, problems).experiments(top);
    }
}
