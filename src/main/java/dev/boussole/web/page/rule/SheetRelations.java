package dev.boussole.web.page.rule;

import dev.boussole.rulebook.language.Rule;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.rule.RuleSheetPage.Link;
import dev.boussole.web.page.rule.RuleSheetPage.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that a rule silences, is silenced by, feeds or is fed by. */
final class SheetRelations {
    private final Rulebook rulebook;
    private final Rule rule;
    private final Frame frame;
    private final Labels labels;

    SheetRelations(Rulebook rulebook, Rule rule, Frame frame) {
        this.rulebook = rulebook;
        this.rule = rule;
        this.frame = frame;
        this.labels = frame.labels();
    }

    List<Relation> all() {
        List<Rule> rules = rulebook.rules();
        List<Relation> relations = new ArrayList<>();
        add(
                relations,
                "vetoes",
                rule.guidance().vetoes().stream().sorted().map(this::link).toList());
        add(
                relations,
                "vetoed",
                rules.stream()
                        .filter(one -> one.guidance().vetoes().contains(rule.id()))
                        .map(one -> link(one.id()))
                        .toList());
        if (rule.action().makesFinding()) {
            String finding = rule.action().object();
            add(
                    relations,
                    "makes",
                    rules.stream()
                            .filter(one -> one.findings().contains(finding))
                            .map(one -> link(one.id(), finding))
                            .toList());
        }
        List<Link> used = new ArrayList<>();
        for (String finding : rule.findings()) {
            rules.stream()
                    .filter(one ->
                            one.action().makesFinding() && one.action().object().equals(finding))
                    .forEach(one -> used.add(link(one.id(), finding)));
        }
        add(relations, "uses", used);
        return relations;
    }

    private void add(List<Relation> relations, String key, List<Link> links) {
        if (!links.isEmpty()) {
            relations.add(new Relation(labels.of("rule.relation." + key), links));
        }
    }

    private Link link(String id) {
        Optional<Rule> other = rulebook.served().book().rule(id);
        return new Link(
                id,
                other.isPresent() ? frame.to("/rules/" + id) : null,
                other.map(one -> RuleWords.title(labels, rulebook.served().book(), one))
                        .orElse(null));
    }

    private Link link(String id, String finding) {
        return new Link(id, frame.to("/rules/" + id), labels.of("rule.relation.finding", finding));
    }
}
