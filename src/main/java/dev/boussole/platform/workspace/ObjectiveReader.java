package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Objective;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code objectives}. One that cannot mean what it says is told of and kept: the SMART checks say what is wrong with
 * it, and rewrite it.
 */
final class ObjectiveReader {
    private static final List<String> KEYS = List.of(
            "id",
            "campaign",
            "kpi",
            "baseline",
            "target",
            "currency",
            "start",
            "end",
            "owner",
            "reviewEvery",
            "aim",
            "capacity");
    private static final List<String> KPIS =
            Kpi.catalogue().stream().map(Kpi::key).toList();

    private final CampaignNames campaigns;
    private final Problems problems;
    private final List<ForeignAmount> amounts;

    /** @param amounts takes the currencies that objectives state */
    ObjectiveReader(CampaignNames campaigns, List<ForeignAmount> amounts, Problems problems) {
        this.campaigns = campaigns;
        this.amounts = amounts;
        this.problems = problems;
    }

    List<Objective> read(Fields top) {
        List<Objective> objectives = new ArrayList<>();
        UniqueIds ids = new UniqueIds(problems);
        for (Node.Mapping mapping : top.mappings("objectives")) {
            Fields fields = new Fields(mapping, KEYS, problems);
            ids.take(fields).ifPresent(id -> objectives.add(objective(id, fields)));
        }
        return objectives;
    }

    private Objective objective(String id, Fields fields) {
        Objective objective = new Objective(
                id,
                campaigns.of(fields),
                fields.text("kpi"),
                fields.number("baseline", Expected.NUMBER, -Double.MAX_VALUE, Double.MAX_VALUE),
                fields.number("target", Expected.NUMBER, -Double.MAX_VALUE, Double.MAX_VALUE),
                fields.date("start"),
                fields.date("end"),
                fields.text("owner"),
                fields.parsed("reviewEvery", Expected.REVIEW, ObjectiveReader::review),
                fields.text("aim"),
                fields.number("capacity", Expected.AMOUNT, 0, Double.MAX_VALUE));
        Currency currency = fields.currency("currency");
        if (currency != null) {
            amounts.add(new ForeignAmount(fields.place("currency"), currency));
        }
        doubt(objective, fields);
        return objective;
    }

    private static Optional<Period> review(String text) {
        Period period = Period.parse(text.strip());
        return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(period);
    }

    private void doubt(Objective objective, Fields fields) {
        String written = objective.kpi();
        Kpi kpi = written == null ? null : Kpi.of(written).orElse(null);
        if (written != null && kpi == null) {
            unknown(written, fields.place("kpi"));
        }
        if (kpi != null) {
            side(kpi, objective.baseline(), objective.target(), fields);
        }
        LocalDate start = objective.start();
        LocalDate end = objective.end();
        if (start != null && end != null && end.isBefore(start)) {
            problems.warning(
                    fields.place("end"),
                    new Text(
                            "the objective ends on `" + end + "`, before it starts on `" + start
                                    + "`. Correct one of the two.",
                            "l'objectif finit le `" + end + "`, avant de commencer le `" + start
                                    + "`. Corrigez l'une des deux."));
        }
    }

    private void unknown(String written, Place place) {
        String named = "`" + written + "`";
        Text guess = Suggestion.among(KPIS, written);
        if (written.strip().split("[,;+ ]+", -1).length > 1) {
            problems.warning(
                    place,
                    new Text(
                            named + " names several KPIs. Keep exactly one and make an objective of each other.",
                            named
                                    + " nomme plusieurs KPI. N'en gardez qu'un et faites des autres d'autres objectifs."));
        } else if (!guess.en().isEmpty()) {
            problems.warning(
                    place,
                    new Text(
                            "the catalogue has no KPI " + named + "." + guess.en() + " `boussole kpis` lists them.",
                            "le catalogue n'a pas de KPI " + named + "." + guess.fr()
                                    + " `boussole kpis` les énumère."));
        } else {
            problems.note(
                    place,
                    new Text(
                            "the catalogue has no KPI " + named + ". Define it in the rulebook's `kpis.yaml`, or choose"
                                    + " one that `boussole kpis` lists.",
                            "le catalogue n'a pas de KPI " + named + ". Définissez-le dans le `kpis.yaml` des règles,"
                                    + " ou choisissez-en un que `boussole kpis` énumère."));
        }
    }

    private void side(Kpi kpi, @Nullable Double baseline, @Nullable Double target, Fields fields) {
        if (baseline == null || target == null || kpi.direction() == Kpi.Direction.BAND) {
            return;
        }
        boolean up = kpi.direction() == Kpi.Direction.UP;
        if (up ? target >= baseline : target <= baseline) {
            return;
        }
        String aims = "`" + fields.shown("target") + "`";
        String stands = "`" + fields.shown("baseline") + "`";
        problems.warning(
                fields.place("target"),
                new Text(
                        "the target " + aims + " is worse than the baseline " + stands + ": `" + kpi.key()
                                + "` is better when " + (up ? "higher" : "lower") + ". Correct one of the two.",
                        "la cible " + aims + " est moins bonne que le point de départ " + stands + " : `" + kpi.key()
                                + "` est meilleur quand il " + (up ? "monte" : "baisse")
                                + ". Corrigez l'un des deux."));
    }
}
