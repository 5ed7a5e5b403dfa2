package dev.boussole.cli;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.report.Page;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.proof.Wording;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.testing.TestsOf;
import dev.boussole.rulebook.workshop.InWords;
import dev.boussole.rulebook.workshop.RuleSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one rule, to be read.
 *
 * @param fired where it speaks in the data that were given, or null when none were
 */
record RulePage(RuleSheet sheet, @Nullable List<Fired> fired, Session session) {
    /** A place where the rule speaks; with {@code held} where it would and something else counts more. */
    record Fired(
            String path,
            String campaign,
            String title,
            @Nullable String held) {}

    private record Section(String heading, List<String> items) {}

    private static final int INDENT = 3;

    String text() {
        Page page = new Page(session.columns());
        page.line(session.ink().strong(guidance().id()) + "  " + session.ink().faint(place()));
        messages().ifPresent(said -> page.paragraph(0, said.title().in(session.language())));
        for (Section section : sections()) {
            page.line("").line(session.ink().accent(section.heading()));
            section.items().forEach(item -> page.paragraph(INDENT, item));
        }
        return page.line("") + sheet.text().indent(INDENT);
    }

    String markdown() {
        StringBuilder md = new StringBuilder("# ").append(guidance().id()).append("\n\n");
        messages()
                .ifPresent(
                        said -> md.append(said.title().in(session.language())).append("\n\n"));
        md.append('`').append(place()).append("`\n");
        for (Section section : sections()) {
            md.append("\n## ").append(section.heading()).append("\n\n");
            section.items()
                    .forEach(item -> md.append("- ").append(escaped(item)).append('\n'));
        }
        return md.append("\n```\n").append(sheet.text()).append("```\n").toString();
    }

    /** Text of a rulebook is never markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_<>\\[\\]|#])", "\\\\$1");
    }

    private Guidance guidance() {
        return sheet.rule().guidance();
    }

    private Optional<Messages> messages() {
        return sheet.messages();
    }

    private String place() {
        return guidance().source().file() + ":" + guidance().source().line();
    }

    private String label(String key, Object... about) {
        return session.labels().text("show." + key, about);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(label("about"), about()));
        sections.add(new Section(
                label("when"),
                sheet.rule().patterns().stream()
                        .map(pattern -> InWords.of(pattern).in(session.language()))
                        .toList()));
        sections.add(new Section(label("then"), List.of(action())));
        add(
                sections,
                "thresholds",
                sheet.thresholds().stream().map(this::threshold).toList());
        for (Language language : Language.values()) {
            messages()
                    .ifPresent(said -> sections.add(new Section(
                            label("says." + language.code()),
                            List.of(
                                    said.title().in(language),
                                    said.why().in(language),
                                    said.step().in(language)))));
        }
        List<String> tests = sheet.tests().stream().map(this::test).toList();
        sections.add(new Section(label("tests"), tests.isEmpty() ? List.of(label("untested")) : tests));
        if (fired != null) {
            List<String> where = fired.stream().map(this::fired).toList();
            sections.add(new Section(label("fired"), where.isEmpty() ? List.of(label("silent")) : where));
        }
        return sections;
    }

    private void add(List<Section> sections, String heading, List<String> items) {
        if (!items.isEmpty()) {
            sections.add(new Section(label(heading), items));
        }
    }

    private List<String> about() {
        Guidance about = guidance();
        List<String> items = new ArrayList<>();
        items.add(label(
                "lever",
                about.lever().label().in(session.language()),
                about.lever().name()));
        items.add(label(
                "priority", session.labels().text("priority." + about.priority().key())));
        optional(items, "guidance", about.code());
        optional(items, "owner", about.owner());
        optional(items, "lacks", about.lacks());
        if (about.shadow()) {
            items.add(label("shadow"));
        }
        if (about.always()) {
            items.add(label("always"));
        }
        about.needs()
                .forEach(need -> items.add(label(
                        need.compared() ? "needs-both" : "needs",
                        need.kpi().label().in(session.language()),
                        need.what(),
                        Wording.literal(need.count()))));
        if (about.watch() != null) {
            String days = about.watchDays() == null ? "" : String.valueOf(about.watchDays());
            items.add(label(
                    days.isEmpty() ? "watch" : "watch-days",
                    about.watch().label().in(session.language()),
                    days));
        }
        if (!about.vetoes().isEmpty()) {
            items.add(label("vetoes", about.vetoes().stream().sorted().collect(Collectors.joining(", "))));
        }
        if (!about.freezes().isEmpty()) {
            items.add(label(
                    "freezes",
                    about.freezes().stream().sorted().map(Lever::name).collect(Collectors.joining(", "))));
        }
        return items;
    }

    private void optional(List<String> items, String key, @Nullable String value) {
        if (value != null) {
            items.add(label(key, value));
        }
    }

    /** The call as the file has it, on one line. */
    private String action() {
        String text = sheet.text();
        int then = text.lastIndexOf("\nthen");
        return text.substring(then + 5, text.lastIndexOf("end")).strip().replaceAll("\\s+", " ");
    }

    private String threshold(Thresholds.Row row) {
        Channel channel = row.channel();
        String name = channel == null
                ? row.name()
                : row.name() + " (" + channel.label().in(session.language()) + ")";
        return label("threshold", name, Wording.literal(row.value()), row.unit(), row.source());
    }

    private String test(TestsOf.Named test) {
        return label(test.speaks() ? "speaks" : "quiet", test.file(), test.name());
    }

    private String fired(Fired one) {
        String where = one.campaign().isEmpty() ? one.path() : one.path() + ", " + one.campaign();
        return one.held() == null ? where + ": " + one.title() : label("held", where, one.held());
    }

    Map<String, @Nullable Object> json() {
        Guidance about = guidance();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", about.id());
        json.put("guidance", about.code());
        json.put("lever", about.lever().name());
        json.put("priority", about.priority().key());
        json.put("shadow", about.shadow());
        json.put("always", about.always());
        json.put("owner", about.owner());
        json.put("lacks", about.lacks());
        json.put("needs", about.needs().stream().map(RulePage::need).toList());
        json.put("watch", about.watch() == null ? null : about.watch().key());
        json.put("watchDays", about.watchDays());
        json.put("vetoes", about.vetoes().stream().sorted().toList());
        json.put("freezes", about.freezes().stream().sorted().map(Lever::name).toList());
        json.put(
                "source",
                Map.of("file", about.source().file(), "line", about.source().line()));
        json.put(
                "conditions",
                sheet.rule().patterns().stream().map(RulePage::pattern).toList());
        json.put("action", action());
        json.put("thresholds", sheet.thresholds().stream().map(RuleSheet::row).toList());
        json.put("messages", messages().map(RulePage::said).orElse(null));
        json.put("tests", sheet.tests().stream().map(RulePage::named).toList());
        json.put(
                "fired",
                fired == null ? null : fired.stream().map(RulePage::place).toList());
        json.put("text", sheet.text());
        return json;
    }

    private static Map<String, Object> need(Guidance.Need need) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kpi", need.kpi().key());
        json.put("what", need.what());
        json.put("count", need.count());
        json.put("compared", need.compared());
        return json;
    }

    private static Map<String, Object> pattern(FactPattern pattern) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("written", Wording.of(pattern));
        json.put("en", InWords.of(pattern).en());
        json.put("fr", InWords.of(pattern).fr());
        return json;
    }

    private static Map<String, Object> said(Messages messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Map<String, Object> texts = new LinkedHashMap<>();
            texts.put("title", messages.title().in(language));
            texts.put("why", messages.why().in(language));
            texts.put("step", messages.step().in(language));
            json.put(language.code(), texts);
        }
        return json;
    }

    private static Map<String, Object> named(TestsOf.Named test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", test.file());
        json.put("name", test.name());
        json.put("speaks", test.speaks());
        return json;
    }

    private static Map<String, @Nullable Object> place(Fired one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("on", one.path());
        json.put("campaign", one.campaign().isEmpty() ? null : one.campaign());
        json.put("heldBack", one.held());
        return json;
    }
}
