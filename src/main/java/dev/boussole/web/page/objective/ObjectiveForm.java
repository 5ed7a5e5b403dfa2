package dev.boussole.web.page.objective;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Objective;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of an objective as they were typed, and what is wrong with them. */
final class ObjectiveForm {
    static final List<String> FIELDS =
            List.of("campaign", "kpi", "baseline", "target", "start", "end", "owner", "reviewEvery", "aim", "capacity");
    private static final Set<String> AMOUNTS = Set.of("baseline", "target", "capacity");
    private static final Set<String> TAKEN = Set.of("new", "check", "one");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
    private static final Pattern WHERE = Pattern.compile("^`/[^`]*`[\\s\\u00a0\\u202f]*:[\\s\\u00a0\\u202f]*");
    private static final int SLUG_MAX = 80;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Labels labels;
    private final List<KpiDefinition> ownKpis;

    private ObjectiveForm(Labels labels, List<KpiDefinition> ownKpis) {
        this.labels = labels;
        this.ownKpis = ownKpis;
    }

    static ObjectiveForm blank(Labels labels, List<KpiDefinition> ownKpis) {
        return new ObjectiveForm(labels, ownKpis);
    }

    static ObjectiveForm sent(Form sent, Labels labels, List<KpiDefinition> ownKpis) {
        ObjectiveForm form = new ObjectiveForm(labels, ownKpis);
        form.set("id", sent.text("id").orElse(""));
        FIELDS.forEach(name -> form.set(name, sent.text(name).orElse("")));
        sent.text("take").ifPresent(target -> form.set("target", target));
        return form;
    }

    static ObjectiveForm of(Objective objective, Labels labels, List<KpiDefinition> ownKpis) {
        ObjectiveForm form = new ObjectiveForm(labels, ownKpis);
        Kpi kpi = Amount.kpi(objective.kpi(), ownKpis).orElse(null);
        Language language = labels.language();
        form.set("id", objective.id());
        form.set("campaign", written(objective.campaignId()));
        form.set("kpi", written(objective.kpi()));
        form.set("baseline", amount(objective.baseline(), kpi, language));
        form.set("target", amount(objective.target(), kpi, language));
        form.set("start", written(objective.start()));
        form.set("end", written(objective.end()));
        form.set("owner", written(objective.owner()));
        form.set("reviewEvery", written(objective.reviewEvery()));
        form.set("aim", written(objective.aim()));
        form.set("capacity", amount(objective.capacity(), kpi, language));
        return form;
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String amount(@Nullable Double value, @Nullable Kpi kpi, Language language) {
        return value == null ? "" : Amount.typed(value, kpi, language);
    }

    void set(String name, String text) {
        texts.put(name, text);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, String> problems() {
        return problems;
    }

    @Nullable
    Kpi kpi() {
        return Amount.kpi(text("kpi"), ownKpis).orElse(null);
    }

    /** The fields as {@code boussole.yaml} names them; a figure that is none is a problem and left out. */
    String json(String id) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        for (String name : FIELDS) {
            String text = text(name);
            if (text.isEmpty()) {
                continue;
            }
            if (AMOUNTS.contains(name)) {
                Amount.read(text, kpi(), labels.language())
                        .ifPresentOrElse(
                                amount -> json.put(name, amount),
                                () -> problems.put(name, labels.of("objective.field.number")));
            } else {
                json.put(name, text);
            }
        }
        return json.toString();
    }

    /** Each problem beside its field; those of no field stand under the empty name. */
    void refused(List<Problem> found) {
        for (Problem problem : found) {
            String column = problem.column();
            String name = column == null ? "" : column.replaceFirst("^.*/", "");
            String said = WHERE.matcher(problem.message().in(labels.language())).replaceFirst("");
            problems.merge(texts.containsKey(name) ? name : "", capital(said), (one, two) -> one + " " + two);
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The id that was typed, or one made of KPI and campaign that no other objective has. */
    String id(Set<String> others) {
        String typed = text("id");
        if (!typed.isEmpty()) {
            if (!ID.matcher(typed).matches() || TAKEN.contains(typed)) {
                problems.put("id", labels.of("objective.field.id"));
            } else if (others.contains(typed.toLowerCase(Locale.ROOT))) {
                problems.put("id", labels.of("objective.field.id-taken"));
            }
            return typed;
        }
        String made = slug(text("kpi") + "-" + text("campaign"));
        String id = made.isEmpty() ? "objective" : made;
        for (int i = 2; others.contains(id) || TAKEN.contains(id); i++) {
            id = (made.isEmpty() ? "objective" : made) + "-" + i;
        }
        return id;
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > SLUG_MAX ? plain.substring(0, SLUG_MAX) : plain;
    }
}
