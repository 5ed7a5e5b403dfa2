package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Spelling;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.report.JsonText;
import dev.boussole.report.Labels;
import dev.boussole.report.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code kpis}: the catalogue, or one entry of it. */
final class KpisCommand implements Command {
    private static final int KEYS = 20;
    private static final int LABELS = 18;

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("KEY", "0..1").option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Kpi wanted = input.argument(0).map(key -> find(key, session.labels())).orElse(null);
        if (json) {
            Object answer = wanted == null
                    ? KpiCatalogue.all().stream()
                            .map(definition -> json(definition, session.language()))
                            .toList()
                    : json(KpiCatalogue.of(wanted), session.language());
            session.print(JsonText.of(answer));
        } else {
            session.print(wanted == null ? all(session) : one(KpiCatalogue.of(wanted), session));
        }
        return Exit.DONE;
    }

    private static Kpi find(String key, Labels labels) {
        List<String> known = Kpi.catalogue().stream().map(Kpi::key).toList();
        return Kpi.of(key.toLowerCase(Locale.ROOT).replace('-', '_'))
                .orElseThrow(() -> new WrongUse(labels.text("error.kpi", key) + " "
                        + Spelling.nearest(key, known)
                                .map(near -> labels.text("error.meant", near))
                                .orElse(labels.text("error.kpis"))));
    }

    private static String all(Session session) {
        Page page = new Page(session.columns());
        String family = "";
        for (KpiDefinition definition : KpiCatalogue.all()) {
            String chapter = definition.family().label().in(session.language());
            if (!chapter.equals(family)) {
                page.line((family.isEmpty() ? "" : "\n") + session.ink().strong(chapter));
                family = chapter;
            }
            String key = definition.kpi().key();
            String label = definition.kpi().label().in(session.language());
            page.entry(2, KEYS + 2, session.ink().accent(key), key.length(), label + " = " + definition.formulaText());
        }
        return page.toString();
    }

    private static String one(KpiDefinition definition, Session session) {
        Page page = new Page(session.columns());
        page.line(session.ink().strong(definition.kpi().key()) + "  "
                + definition.kpi().label().in(session.language()));
        facts(definition, session).forEach((key, value) -> {
            String label = session.labels().text("kpi." + key);
            page.entry(2, 2 + LABELS, session.ink().faint(label), label.length(), value);
        });
        return page.toString();
    }

    private static Map<String, String> facts(KpiDefinition definition, Session session) {
        Language language = session.language();
        Labels labels = session.labels();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("family", definition.family().label().in(language));
        facts.put("formula", definition.formulaText());
        facts.put("unit", labels.text("unit." + key(definition.kpi().unit())));
        facts.put("direction", labels.text("direction." + key(definition.kpi().direction())));
        facts.put("aggregation", definition.aggregation().label().in(language));
        facts.put("interval", definition.interval().label().in(language));
        facts.put("pitfalls", definition.pitfalls().in(language));
        definition.needs().ifPresent(needs -> facts.put("needs", needs.in(language)));
        return facts;
    }

    private static Map<String, @Nullable Object> json(KpiDefinition definition, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", definition.kpi().key());
        json.put("name", definition.kpi().label().in(language));
        json.put("family", key(definition.family()));
        json.put("formula", definition.formulaText());
        json.put("unit", key(definition.kpi().unit()));
        json.put("direction", key(definition.kpi().direction()));
        json.put("aggregation", key(definition.aggregation()));
        json.put("interval", key(definition.interval()));
        json.put("lagged", definition.lagged());
        json.put("pitfalls", definition.pitfalls().in(language));
        json.put("needs", definition.needs().map(needs -> needs.in(language)).orElse(null));
        return json;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
