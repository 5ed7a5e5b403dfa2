package dev.boussole.web.page.kpi;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Family;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.report.KpiChoice;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.kpi.KpiPage.Chapter;
import dev.boussole.web.page.kpi.KpiPage.Choice;
import dev.boussole.web.page.kpi.KpiPage.Entry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the catalogue into words: by chapter, or for an objective class by class with reasons. */
public final class KpiPages {
    private final Frame frame;
    private final Labels labels;
    private final @Nullable Goal goal;
    private final @Nullable Family family;
    private final String search;

    private KpiPages(Frame frame, @Nullable Goal goal, @Nullable Family family, String search) {
        this.frame = frame;
        this.labels = frame.labels();
        this.goal = goal;
        this.family = family;
        this.search = search;
    }

    /**
     * @param goal the objective chosen, or null for the whole catalogue
     * @param family the chapter chosen, or null for all
     * @param search words that a KPI's name, key, formula or pitfalls have; empty for none
     * @param all the catalogue and the rulebook's own KPIs
     */
    public static KpiPage of(
            Frame frame, @Nullable Goal goal, @Nullable Family family, String search, List<KpiDefinition> all) {
        KpiPages pages = new KpiPages(frame, goal, family, search);
        List<Chapter> chapters = (goal == null ? pages.byFamily(all) : pages.byClass(goal))
                .stream()
                        .map(pages::found)
                        .filter(chapter -> !chapter.entries().isEmpty())
                        .toList();
        int count = chapters.stream().mapToInt(one -> one.entries().size()).sum();
        return new KpiPage(
                frame,
                pages.labels.count("kpis.lead", count),
                pages.objectives(),
                pages.families(all),
                chapters,
                search,
                goal == null ? null : goal.key(),
                family == null ? null : key(family));
    }

    /** What is left of a chapter by the words that are looked for: each must stand somewhere. */
    private Chapter found(Chapter chapter) {
        List<String> words = Arrays.stream(plain(search).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Chapter(
                chapter.id(),
                chapter.title(),
                chapter.lead(),
                chapter.entries().stream()
                        .filter(entry -> {
                            String text = plain(entry.name() + " " + entry.key() + " " + entry.formula() + " "
                                    + entry.pitfalls() + " " + entry.why());
                            return words.stream().allMatch(text::contains);
                        })
                        .toList());
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What the address carries besides the language. */
    public static String query(@Nullable Goal goal, @Nullable Family family) {
        return (goal == null ? "" : "&objective=" + goal.key()) + (family == null ? "" : "&family=" + key(family));
    }

    /** The word of a chapter in addresses. */
    public static String key(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private List<Choice> objectives() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(labels.of("kpis.all-objectives"), null, family, goal == null));
        for (Goal one : Goal.values()) {
            choices.add(choice(one.label().in(labels.language()), one, family, one == goal));
        }
        return choices;
    }

    private List<Choice> families(List<KpiDefinition> all) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(labels.of("kpis.all-families"), goal, null, family == null));
        all.stream()
                .map(KpiDefinition::family)
                .distinct()
                .forEach(one -> choices.add(choice(one.label().in(labels.language()), goal, one, one == family)));
        return choices;
    }

    private Choice choice(String label, @Nullable Goal chosen, @Nullable Family chapter, boolean now) {
        return new Choice(label, "/kpis?lang=" + frame.language() + query(chosen, chapter), now);
    }

    private List<Chapter> byFamily(List<KpiDefinition> all) {
        return all.stream()
                .map(KpiDefinition::family)
                .distinct()
                .filter(this::shown)
                .map(one -> new Chapter(
                        "chapter-" + key(one),
                        one.label().in(labels.language()),
                        null,
                        all.stream()
                                .filter(definition -> definition.family() == one)
                                .map(definition -> entry(definition, null))
                                .toList()))
                .toList();
    }

    private List<Chapter> byClass(Goal chosen) {
        List<KpiChoice.Chosen> choice = KpiChoice.of(chosen, labels.language());
        return KpiChoice.CLASSES.stream()
                .map(relevance -> chapter(relevance, choice))
                .filter(chapter -> !chapter.entries().isEmpty())
                .toList();
    }

    private Chapter chapter(KpiRelevance relevance, List<KpiChoice.Chosen> choice) {
        return new Chapter(
                "chapter-" + relevance.key(),
                labels.of("kpis." + relevance.key()),
                labels.of("kpis." + relevance.key() + ".lead"),
                choice.stream()
                        .filter(one -> one.relevance() == relevance)
                        .filter(one -> shown(one.definition().family()))
                        .map(one -> entry(one.definition(), one.why()))
                        .toList());
    }

    private boolean shown(Family chapter) {
        return family == null || Objects.equals(family, chapter);
    }

    private Entry entry(KpiDefinition definition, @Nullable String why) {
        return new Entry(
                definition.kpi().key(),
                definition.kpi().label().in(labels.language()),
                why,
                definition.formulaText(),
                labels.of("kpis.unit." + word(definition.kpi().unit())),
                labels.of("kpis.direction." + word(definition.kpi().direction())),
                definition.aggregation().label().in(labels.language()),
                definition.interval().label().in(labels.language()),
                definition.pitfalls().in(labels.language()),
                definition.needs().map(needs -> needs.in(labels.language())).orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
