package dev.boussole.web.page.rule.editor;

import dev.boussole.campaign.Language;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Sketches;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.api.ruleset.FileVersions;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.rule.editor.EditorPage.Campaign;
import dev.boussole.web.page.rule.editor.EditorPage.State;
import dev.boussole.web.page.rule.editor.EditorPage.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the page of a file and the parts of it. */
final class EditorPages {
    static final String[] ASSETS = {
        "codemirror.css",
        "codemirror-hint.css",
        "rule.css",
        "editor.css",
        "codemirror.js",
        "codemirror-simple.js",
        "codemirror-hint.js",
        "codemirror-lint.js",
        "codemirror-yaml.js",
        "codemirror-brackets.js",
        "rule-words.js",
        "rule.js"
    };

    private final Desktop desktop;
    private final Sketches sketches;

    EditorPages(Desktop desktop, Sketches sketches) {
        this.desktop = desktop;
        this.sketches = sketches;
    }

    /** What the address of a page carries besides language and account. */
    static String query(RulePath path, String rule, String campaign) {
        return "&file=" + path.text() + (rule.isEmpty() ? "" : "&rule=" + encoded(rule))
                + (campaign.isEmpty() ? "" : "&campaign=" + encoded(campaign));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    Checked check(Frame frame, RulePath path, String text) {
        Labels labels = frame.labels();
        Map<String, String> files = desktop.with(path, text);
        CheckReport report = sketches.check(files, LocalDate.now(Clock.systemUTC()));
        List<Finding> all = new Findings(labels).of(report.problems());
        List<Finding> here =
                all.stream().filter(one -> path.text().equals(one.file())).toList();
        List<Finding> elsewhere =
                all.stream().filter(one -> !path.text().equals(one.file())).toList();
        String inService = desktop.served().files().get(path.text());
        return new Checked(
                frame,
                summary(report, labels),
                report.errors() > 0 ? "poor" : report.warnings() > 0 ? "warn" : "good",
                here,
                elsewhere,
                Sentences.of(sketches.of(files), path.text(), labels.language()),
                Checked.DiffLine.of(inService == null ? "" : inService, text));
    }

    private static String summary(CheckReport report, Labels labels) {
        if (report.problems().isEmpty()) {
            return labels.of("editor.clean");
        }
        List<String> parts = new ArrayList<>();
        if (report.errors() > 0) {
            parts.add(labels.count("editor.errors", (int) report.errors()));
        }
        if (report.warnings() > 0) {
            parts.add(labels.count("editor.warnings", (int) report.warnings()));
        }
        return String.join(", ", parts);
    }

    State state(DraftedFile file, Labels labels) {
        Draft draft = file.draft();
        String version = FileVersions.version(file);
        if (draft == null) {
            return file.inService() == null
                    ? new State("new", labels.of("editor.state.new"), version, false)
                    : new State("service", labels.of("editor.state.service"), version, false);
        }
        String when = DateTimeFormatter.ofPattern(
                        labels.language() == Language.FR ? "d MMM, HH:mm" : "MMM d, HH:mm",
                        labels.language() == Language.FR ? Locale.FRENCH : Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(draft.at());
        String name = draft.actor().name();
        return draft.text() == null
                ? new State("removed", labels.of("editor.state.removed", name, when), version, true)
                : new State("draft", labels.of("editor.state.draft", name, when), version, true);
    }

    /** What a file that is not there yet begins with. */
    static String beginning(RulePath path) {
        String text = path.text();
        if (text.endsWith(".drl")) {
            String topic = text.substring(0, text.indexOf('/')).replace('-', '_');
            return "package rules." + topic + "\n\n";
        }
        return text.endsWith(".test.yaml") ? "tests:\n" : "";
    }

    static String kind(RulePath path) {
        return path.text().substring(path.text().lastIndexOf('.') + 1);
    }

    /** The tests of rules and the rules of tests. */
    @Nullable
    String beside(RulePath path) {
        String text = path.text();
        if (text.endsWith(".test.yaml")) {
            return text.replaceFirst("\\.test\\.yaml$", ".drl");
        }
        return text.endsWith(".drl") ? text.replaceFirst("\\.drl$", ".test.yaml") : null;
    }

    List<Topic> topics() {
        Map<String, List<String>> topics = new TreeMap<>();
        for (DraftedFile file : desktop.files()) {
            String path = file.path();
            String topic = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
            topics.computeIfAbsent(topic, name -> new ArrayList<>()).add(path);
        }
        return topics.entrySet().stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                .toList();
    }

    static List<Campaign> campaigns(Visit visit, String chosen) {
        Optional<Snapshot> now = visit.desk().last();
        return now.map(snapshot -> snapshot.workspace().campaigns().stream()
                        .map(one -> new Campaign(one.id(), one.name(), one.id().equals(chosen)))
                        .limit(500)
                        .toList())
                .orElse(List.of());
    }
}
