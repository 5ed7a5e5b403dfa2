package dev.boussole.web.page.objective;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.InputException;
import dev.boussole.kpi.Family;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.objective.Objective;
import dev.boussole.service.desk.ObjectiveTrial;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Objectives;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.objective.ObjectivePage.Conflict;
import dev.boussole.web.page.objective.ObjectivePage.Difference;
import dev.boussole.web.page.objective.ObjectivePage.Group;
import dev.boussole.web.page.objective.ObjectivePage.Hints;
import dev.boussole.web.page.objective.ObjectivePage.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one objective, there or only typed, onto its page. */
final class ObjectivePages {
    private static final List<String> RHYTHMS = List.of("P7D", "P14D", "P1M", "P3M");
    private static final String UNNAMED = "objective";

    private final Visit visit;
    private final Snapshot now;
    private final Objectives objectives;
    private final Labels labels;
    private final Words words;
    private final List<KpiDefinition> ownKpis;

    ObjectivePages(Visit visit, Snapshot now, Objectives objectives) {
        this.visit = visit;
        this.now = now;
        this.objectives = objectives;
        this.labels = visit.labels();
        this.words = visit.words(now.workspace().account());
        this.ownKpis = now.ruleset().ownKpis();
    }

    List<KpiDefinition> ownKpis() {
        return ownKpis;
    }

    ObjectiveForm form(Objective objective) {
        return ObjectiveForm.of(objective, labels, ownKpis);
    }

    /** @param there the objective that is there, or null for a new one @param said what was just done, or null */
    ObjectivePage page(
            ObjectiveForm form,
            Objectives.@Nullable Versioned there,
            @Nullable String said,
            @Nullable Conflict conflict,
            String query) {
        @Nullable ObjectiveCard card = card(form, there);
        String id = there == null ? null : there.objective().id();
        String heading = id == null ? labels.of("objective.new") : card == null ? id : card.goal();
        Frame frame = visit.frame(heading, query, "objective.css", "objective.js");
        return new ObjectivePage(
                frame,
                heading,
                id,
                there == null ? Objectives.NONE : there.version(),
                frame.to(id == null ? "/objectives/new" : ObjectiveLinks.of(id)),
                id == null ? null : frame.to(ObjectiveLinks.removing(id)),
                said,
                there == null ? null : origin(there),
                form.texts(),
                form.problems(),
                campaigns(form),
                kpis(form),
                rhythms(form),
                hints(form),
                card,
                conflict);
    }

    String origin(Objectives.Versioned there) {
        return labels.of(there.edited() ? "objective.from-here" : "objective.from-settings");
    }

    /** How what was typed would fare; what cannot be read is told beside its field. */
    private @Nullable ObjectiveCard card(ObjectiveForm form, Objectives.@Nullable Versioned there) {
        String id = there == null ? UNNAMED : there.objective().id();
        String json = form.json(id);
        if (form.text("kpi").isEmpty() || !form.problems().isEmpty()) {
            return null;
        }
        try {
            Objective objective = objectives.read(visit.account(), id, json, ObjectiveTrial.campaigns(now));
            return ObjectiveTrial.of(objective, now.workspace(), now.ruleset(), now.asOf()).stream()
                    .findFirst()
                    .map(cards()::of)
                    .orElse(null);
        } catch (InputException refused) {
            form.refused(refused.problems());
            return null;
        }
    }

    ObjectiveCards cards() {
        return new ObjectiveCards(words, now.workspace(), ownKpis, now.asOf());
    }

    private List<Option> campaigns(ObjectiveForm form) {
        List<Option> options = new ArrayList<>();
        String chosen = form.text("campaign");
        options.add(new Option("", labels.of("account"), chosen.isEmpty()));
        List<Campaign> campaigns = now.workspace().campaigns();
        if (!chosen.isEmpty() && campaigns.stream().noneMatch(one -> one.id().equals(chosen))) {
            options.add(new Option(chosen, chosen, true));
        }
        campaigns.forEach(
                one -> options.add(new Option(one.id(), one.name(), one.id().equals(chosen))));
        return options;
    }

    /** What the campaign's objective asks for first, then the catalogue by chapter. */
    private List<Group> kpis(ObjectiveForm form) {
        String chosen = form.text("kpi");
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        campaign(form).map(Campaign::goal).ifPresent(goal -> groups.put(label(goal), primaries(goal, chosen)));
        if (!chosen.isEmpty() && Amount.kpi(chosen, ownKpis).isEmpty()) {
            groups.put(labels.of("objective.unknown-kpi"), new ArrayList<>(List.of(new Option(chosen, chosen, true))));
        }
        List<KpiDefinition> all = new ArrayList<>(KpiCatalogue.all());
        all.addAll(ownKpis);
        for (KpiDefinition one : all) {
            boolean first = groups.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(option -> option.value().equals(one.kpi().key()));
            if (!first) {
                groups.computeIfAbsent(label(one.family()), key -> new ArrayList<>())
                        .add(option(one.kpi(), chosen));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private String label(Goal goal) {
        return labels.of("objective.kpis-of", words.text(goal.label()));
    }

    private String label(Family family) {
        return words.text(family.label());
    }

    private List<Option> primaries(Goal goal, String chosen) {
        return new ArrayList<>(KpiRelevanceTable.primaries(goal).stream()
                .map(kpi -> option(kpi, chosen))
                .toList());
    }

    private Option option(Kpi kpi, String chosen) {
        return new Option(kpi.key(), words.text(kpi.label()), kpi.key().equals(chosen));
    }

    private Optional<Campaign> campaign(ObjectiveForm form) {
        return now.workspace().campaigns().stream()
                .filter(one -> one.id().equals(form.text("campaign")))
                .findFirst();
    }

    private List<Option> rhythms(ObjectiveForm form) {
        String chosen = form.text("reviewEvery");
        List<Option> options = new ArrayList<>();
        options.add(new Option("", labels.of("objective.rhythm.none"), chosen.isEmpty()));
        RHYTHMS.forEach(one -> options.add(new Option(one, labels.of("objective.rhythm." + one), one.equals(chosen))));
        if (!chosen.isEmpty() && !RHYTHMS.contains(chosen)) {
            options.add(new Option(chosen, chosen, true));
        }
        return options;
    }

    private Hints hints(ObjectiveForm form) {
        Kpi kpi = form.kpi();
        String unit = kpi == null ? "" : unit(kpi);
        String measured =
                kpi == null ? "" : measured(form, kpi).map(this::measured).orElse("");
        return new Hints(
                (unit + " " + measured + " " + labels.of("objective.baseline.hint")).strip(),
                (unit + " " + (kpi == null ? "" : labels.of("objective.better." + better(kpi)))).strip(),
                labels.of("objective.capacity.hint"));
    }

    private String unit(Kpi kpi) {
        return switch (kpi.unit()) {
            case RATE -> labels.of("objective.unit.percent");
            case MONEY ->
                labels.of(
                        "objective.unit.money",
                        now.workspace().account().currency().getCurrencyCode());
            default -> "";
        };
    }

    private static String better(Kpi kpi) {
        return switch (kpi.direction()) {
            case UP -> "up";
            case DOWN -> "down";
            case BAND -> "band";
        };
    }

    private Optional<KpiValue> measured(ObjectiveForm form, Kpi kpi) {
        return now.review().campaigns().stream()
                .filter(one -> one.campaign().id().equals(form.text("campaign")))
                .flatMap(one -> one.kpis().stream())
                .map(Attainment::measured)
                .filter(value -> value.kpi().equals(kpi))
                .findFirst();
    }

    private String measured(KpiValue value) {
        return labels.of(
                "objective.measured", words.figure(value.value(), value.kpi().unit()), words.period(value.window()));
    }

    /** What somebody else made of an objective while it was being edited. */
    Conflict conflict(ObjectiveForm mine, Objectives.@Nullable Versioned theirs) {
        if (theirs == null) {
            return new Conflict(true, Objectives.NONE, List.of());
        }
        ObjectiveForm there = form(theirs.objective());
        List<Difference> rows = ObjectiveForm.FIELDS.stream()
                .filter(name -> !mine.text(name).equals(there.text(name)))
                .map(name -> new Difference(
                        labels.of("objective.field." + name), shown(mine.text(name)), shown(there.text(name))))
                .toList();
        return new Conflict(false, theirs.version(), rows);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
