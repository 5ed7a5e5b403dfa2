package dev.boussole.cli;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.report.KpiChoice;
import dev.boussole.report.Labels;
import dev.boussole.report.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** KPIs of the catalogue as a person reads them in a terminal. */
final class KpiText {
    private static final int KEYS = 20;
    private static final int LABELS = 18;

    private final Session session;
    private final Page page;

    KpiText(Session session) {
        this.session = session;
        this.page = new Page(session.columns());
    }

    /** One line for each, chapter by chapter. */
    String all(List<KpiDefinition> definitions) {
        String family = "";
        for (KpiDefinition definition : definitions) {
            String chapter = definition.family().label().in(session.language());
            if (!chapter.equals(family)) {
                page.line((family.isEmpty() ? "" : "\n") + session.ink().strong(chapter));
                family = chapter;
            }
            entry(definition, label(definition) + " = " + definition.formulaText());
        }
        return page.toString();
    }

    /** What an objective asks for, class by class, each with its reason. */
    String chosen(Goal goal, List<KpiChoice.Chosen> chosen) {
        page.line(session.ink().strong(goal.label().in(session.language())));
        KpiRelevance last = KpiRelevance.UNLISTED;
        for (KpiChoice.Chosen one : chosen) {
            if (one.relevance() != last) {
                last = one.relevance();
                page.line("\n" + session.ink().strong(session.labels().text("relevance." + last.key())));
            }
            entry(one.definition(), label(one.definition()) + session.labels().text("colon") + " " + one.why());
        }
        if (chosen.isEmpty()) {
            page.line(session.labels().text("relevance.unlisted"));
        }
        return page.toString();
    }

    private void entry(KpiDefinition definition, String text) {
        String key = definition.kpi().key();
        page.entry(2, KEYS + 2, session.ink().accent(key), key.length(), text);
    }

    private String label(KpiDefinition definition) {
        return definition.kpi().label().in(session.language());
    }

    /** Everything about one. */
    String one(KpiDefinition definition) {
        page.line(session.ink().strong(definition.kpi().key()) + "  " + label(definition));
        facts(definition).forEach((key, value) -> {
            String label = session.labels().text("kpi." + key);
            page.entry(2, 2 + LABELS, session.ink().faint(label), label.length(), value);
        });
        return page.toString();
    }

    private Map<String, String> facts(KpiDefinition definition) {
        Language language = session.language();
        Labels labels = session.labels();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("family", definition.family().label().in(language));
        facts.put("formula", definition.formulaText());
        facts.put("unit", labels.text("unit." + KpiJson.key(definition.kpi().unit())));
        facts.put(
                "direction",
                labels.text("direction." + KpiJson.key(definition.kpi().direction())));
        facts.put("aggregation", definition.aggregation().label().in(language));
        facts.put("interval", definition.interval().label().in(language));
        facts.put("pitfalls", definition.pitfalls().in(language));
        definition.needs().ifPresent(needs -> facts.put("needs", needs.in(language)));
        return facts;
    }
}
