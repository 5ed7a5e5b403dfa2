package dev.boussole.platform.workspace;

import dev.boussole.campaign.Change;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.objective.Objective;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code objectives}, {@code changes} and {@code experiments}, which name campaigns. */
final class PlanReader {
    private static final List<String> OBJECTIVE_KEYS =
            List.of("id", "campaign", "kpi", "baseline", "target", "start", "end", "owner", "reviewEvery");
    private static final List<String> CHANGE_KEYS = List.of("date", "campaign", "lever", "note", "percent");
    /** Nothing can be cut by more than all of it. */
    private static final double PERCENT_MIN = -100;

    private static final Expected LEVER = Expected.oneOf(
            "a lever",
            "un levier",
            Arrays.stream(Lever.values()).map(Lever::name).toList());

    private final List<String> campaigns;
    private final Problems problems;

    PlanReader(List<DeclaredCampaign> campaigns, Problems problems) {
        this.campaigns =
                campaigns.stream().map(declared -> declared.campaign().id()).toList();
        this.problems = problems;
    }

    List<Objective> objectives(Fields top) {
        List<Objective> objectives = new ArrayList<>();
        UniqueIds ids = new UniqueIds(problems);
        for (Node.Mapping mapping : top.mappings("objectives")) {
            Fields fields = new Fields(mapping, OBJECTIVE_KEYS, problems);
            ids.take(fields).ifPresent(id -> objectives.add(objective(id, fields)));
        }
        return objectives;
    }

    private Objective objective(String id, Fields fields) {
        return new Objective(
                id,
                campaign(fields),
                fields.text("kpi"),
                fields.number("baseline", Expected.NUMBER, -Double.MAX_VALUE, Double.MAX_VALUE),
                fields.number("target", Expected.NUMBER, -Double.MAX_VALUE, Double.MAX_VALUE),
                fields.date("start"),
                fields.date("end"),
                fields.text("owner"),
                fields.parsed("reviewEvery", Expected.REVIEW, PlanReader::review));
    }

    private static Optional<Period> review(String text) {
        Period period = Period.parse(text.strip());
        return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(period);
    }

    /** The campaign as it was declared, or null for the whole account. */
    private @Nullable String campaign(Fields fields) {
        String named = fields.text("campaign");
        if (named == null) {
            return null;
        }
        Optional<String> known =
                campaigns.stream().filter(named::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            Text guess = Suggestion.among(campaigns, named);
            String names = campaigns.isEmpty() ? "" : " `" + String.join("`, `", campaigns) + "`";
            problems.error(
                    fields.place("campaign"),
                    new Text(
                            "no campaign has the id `" + named + "`." + guess.en() + " Declared:"
                                    + (names.isEmpty() ? " none" : names) + ".",
                            "aucune campagne n'a l'id `" + named + "`." + guess.fr() + " Déclarées :"
                                    + (names.isEmpty() ? " aucune" : names) + "."));
        }
        return known.orElse(named);
    }

    List<Change> changes(Fields top) {
        List<Change> changes = new ArrayList<>();
        for (Node.Mapping mapping : top.mappings("changes")) {
            Fields fields = new Fields(mapping, CHANGE_KEYS, problems);
            fields.require("date", Expected.DATE);
            fields.require("lever", LEVER);
            LocalDate date = fields.date("date");
            String campaign = campaign(fields);
            Lever lever = fields.parsed("lever", LEVER, Lever::of);
            String note = fields.text("note");
            Double percent = fields.number("percent", Expected.NUMBER, PERCENT_MIN, Double.MAX_VALUE);
            if (date != null && lever != null) {
                changes.add(new Change(date, campaign, lever, note == null ? "" : note, percent));
            }
        }
        return changes;
    }

    List<Experiment> experiments(Fields top) {
        return new ExperimentReader(this::campaign, problems).experiments(top);
    }
}
