package dev.boussole.rulebook;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.language.OwnKpis;
import dev.boussole.rulebook.language.Placeholders;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.table.MessageReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What rules say, in both languages: complete for every rule that proposes, and with figures that the rule has. */
final class MessageBook {
    private final LoadOptions options;
    private final OwnKpis own;
    private final Problems problems;

    MessageBook(LoadOptions options, OwnKpis own, Problems problems) {
        this.options = options;
        this.own = own;
        this.problems = problems;
    }

    /** The messages by rule id. */
    Map<String, Messages> read(Map<String, String> files, List<Rule> rules) {
        Map<String, Map<String, MessageReader.Line>> en = language("en", files);
        Map<String, Map<String, MessageReader.Line>> fr = language("fr", files);
        Map<String, Messages> messages = new TreeMap<>();
        for (Rule rule : rules) {
            if (!rule.action().makesFinding()) {
                check(rule, "en", en.getOrDefault(rule.id(), Map.of()));
                check(rule, "fr", fr.getOrDefault(rule.id(), Map.of()));
            }
        }
        en.forEach((id, parts) ->
                messages(parts, fr.getOrDefault(id, Map.of())).ifPresent(complete -> messages.put(id, complete)));
        return messages;
    }

    private Map<String, Map<String, MessageReader.Line>> language(String code, Map<String, String> files) {
        String file = "messages." + code + ".yaml";
        return MessageReader.read(options.shownAs() + "/" + file, files.getOrDefault(file, ""), problems);
    }

    private void check(Rule rule, String code, Map<String, MessageReader.Line> parts) {
        String shown = options.shownAs() + "/messages." + code + ".yaml";
        for (String part : MessageReader.PARTS) {
            MessageReader.Line line = parts.get(part);
            if (line == null || line.text().isBlank()) {
                problems.add(
                        shown,
                        0,
                        new Text(
                                "`" + shown + "`: rule `" + rule.id() + "` has no `" + part
                                        + "`. Write one, in the file's language.",
                                "`" + shown + "` : la règle `" + rule.id() + "` n'a pas de `" + part
                                        + "`. Écrivez-en un, dans la langue du fichier."));
            } else {
                for (Text reason : Placeholders.problems(rule, line.text(), own)) {
                    String where = "`" + shown + ":" + line.line() + "`";
                    problems.add(
                            shown,
                            line.line(),
                            new Text(
                                    where + ", rule `" + rule.id() + "`: " + reason.en(),
                                    where + ", règle `" + rule.id() + "` : " + reason.fr()));
                }
            }
        }
    }

    private static Optional<Messages> messages(Map<String, MessageReader.Line> en, Map<String, MessageReader.Line> fr) {
        if (!en.keySet().containsAll(MessageReader.PARTS) || !fr.keySet().containsAll(MessageReader.PARTS)) {
            return Optional.empty();
        }
        return Optional.of(new Messages(text(en, fr, "title"), text(en, fr, "why"), text(en, fr, "step")));
    }

    private static Text text(Map<String, MessageReader.Line> en, Map<String, MessageReader.Line> fr, String part) {
        MessageReader.Line english = en.get(part);
        MessageReader.Line french = fr.get(part);
        return new Text(english == null ? "" : english.text(), french == null ? "" : french.text());
    }
}
