package dev.boussole.web.page.rule;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.rulebook.workshop.ThresholdTable;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.Served;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.RuleSheetPage.Link;
import dev.boussole.web.page.rule.ThresholdPage.Outcome;
import dev.boussole.web.page.rule.ThresholdPage.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the table of thresholds into words. */
final class ThresholdPages {
    private final Served served;
    private final DraftedFile file;
    private final ThresholdTable table;
    private final Words words;
    private final Labels labels;
    private final @Nullable ThresholdEdit edit;

    /** @param edit what was typed, or null where nothing was */
    ThresholdPages(Served served, DraftedFile file, ThresholdTable table, Words words, @Nullable ThresholdEdit edit) {
        this.served = served;
        this.file = file;
        this.table = table;
        this.words = words;
        this.labels = words.labels();
        this.edit = edit;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    ThresholdPage page(Frame frame, String search, String version, ZoneId zone, boolean unreadable, Outcome outcome) {
        String wanted = search.toLowerCase(Locale.ROOT);
        List<Row> rows = rows(frame, row -> wanted.isEmpty() || searched(row).contains(wanted));
        Draft draft = file.draft();
        return new ThresholdPage(
                frame,
                search,
                version,
                draft == null || unreadable
                        ? null
                        : labels.of(
                                "rule.thresholds.drafted",
                                RuleWords.actor(labels, draft.actor()),
                                RuleWords.moment(words, zone, draft.at())),
                unreadable ? labels.of("rule.thresholds.unreadable") : null,
                labels.count("rule.thresholds.found", rows.size()),
                rows,
                outcome,
                frame.to("/rules/edit?file=thresholds.csv"));
    }

    private static String searched(Row row) {
        StringBuilder all = new StringBuilder(String.join(" ", row.name(), row.channel(), row.unit(), row.source()));
        row.users().forEach(rule -> all.append(' ').append(rule.label()));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /** The rows that a form names, with what is wrong with them. */
    List<Row> sent(Form form) {
        return rows(null, row -> form.has(ThresholdEdit.VALUE + row.key()));
    }

    private List<Row> rows(@Nullable Frame frame, Predicate<Row> wanted) {
        Language language = labels.language();
        Map<String, List<Link>> users = users(frame);
        Map<String, String> inService = inService();
        Map<Integer, String> values = edit == null ? Map.of() : edit.problems("value", language);
        Map<Integer, String> sources = edit == null ? Map.of() : edit.problems("source", language);
        List<Row> rows = new ArrayList<>();
        List<List<String>> cells = table.rows();
        for (int i = 0; i < cells.size(); i++) {
            List<String> saved = cells.get(i);
            List<String> shown = edit == null ? saved : edit.typed().get(i).cells();
            String key = ThresholdEdit.key(saved);
            String now = inService.get(key);
            List<Link> rules = users.getOrDefault(saved.get(0), List.of());
            Row row = new Row(
                    "t" + (i + 2),
                    key,
                    saved.get(0),
                    saved.get(1).isEmpty()
                            ? labels.of("rule.threshold.everywhere")
                            : Channel.of(saved.get(1))
                                    .map(channel -> words.text(channel.label()))
                                    .orElse(saved.get(1)),
                    ThresholdEdit.shown(shown.get(2), language),
                    RuleWords.unit(labels, saved.get(3)),
                    shown.get(4),
                    now == null || now.equals(saved.get(2)) ? null : ThresholdEdit.shown(now, language),
                    rules,
                    labels.count("rule.found", rules.size()),
                    values.getOrDefault(i + 2, ""),
                    sources.getOrDefault(i + 2, ""));
            if (wanted.test(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Map<String, String> inService() {
        Map<String, String> values = new HashMap<>();
        String text = file.inService();
        if (text != null && ThresholdTable.reads(text)) {
            ThresholdTable.of(text).rows().forEach(row -> values.put(ThresholdEdit.key(row), row.get(2)));
        }
        return values;
    }

    /** The rules that read each threshold. */
    private Map<String, List<Link>> users(@Nullable Frame frame) {
        Map<String, List<Link>> users = new TreeMap<>();
        if (frame != null) {
            for (Rule rule : served.book().rules()) {
                Link link = new Link(rule.id(), frame.to("/rules/" + rule.id()), null);
                RuleSheet.reads(rule, served.book(), served.files())
                        .forEach(name -> users.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(link));
            }
        }
        return users;
    }
}
