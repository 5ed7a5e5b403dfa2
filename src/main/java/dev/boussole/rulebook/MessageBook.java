package dev.boussole.rulebook;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.language.Nearest;
import dev.boussole.rulebook.language.OwnKpis;
import dev.boussole.rulebook.language.Placeholders;
import dev.boussole.rulebook.language.Position;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleReader;
import dev.boussole.rulebook.table.MessageReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What rules say, in both languages: complete for every rule that proposes, and with figures that the rule has. */
final class MessageBook {
    private final LoadOptions options;
    private final OwnKpis own;
    private final Problems problems;
    private final Set<String> unreadable;

    /** @param unreadable files that are there but are no text; nothing is missed in them */
    MessageBook(LoadOptions options, OwnKpis own, Problems problems, Set<String> unreadable) {
        this.unreadable = unreadable;
        this.options = options;
        this.own = own;
        this.problems = problems;
    }

    /** The messages by rule id. */
    Map<String, Messages> read(Map<String, String> files, RuleReader.Reading rules) {
        Map<String, Map<String, MessageReader.Line>> en = language("en", files);
        Map<String, Map<String, MessageReader.Line>> fr = language("fr", files);
        Map<String, Messages> messages = new TreeMap<>();
        Map<String, Rule> right = new TreeMap<>();
        rules.rules().forEach(rule -> right.put(rule.id(), rule));
        for (String id : rules.speaking()) {
            check(id, right.get(id), "en", en.getOrDefault(id, Map.of()));
            check(id, right.get(id), "fr", fr.getOrDefault(id, Map.of()));
        }
        tellStrays("en", en, rules.declared());
        tellStrays("fr", fr, rules.declared());
        en.forEach((id, parts) ->
                messages(parts, fr.getOrDefault(id, Map.of())).ifPresent(complete -> messages.put(id, complete)));
        return messages;
    }

    /** Messages of a rule that there is not: it was renamed or removed. */
    private void tellStrays(String code, Map<String, Map<String, MessageReader.Line>> messages, Set<String> rules) {
        String shown = options.shownAs() + "/messages." + code + ".yaml";
        messages.forEach((id, parts) -> {
            if (!rules.contains(id)) {
                int line = parts.values().stream()
                        .mapToInt(part -> part.line() - 1)
                        .min()
                        .orElse(1);
                Optional<String> near = Nearest.to(id, rules);
                problems.warn(
                        "message-without-rule",
                        shown,
                        new Position(Math.max(1, line), 1),
                        null,
                        new Text(
                                "no rule has the id `" + id + "`."
                                        + near.map(rule -> " Did you mean `" + rule + "`?")
                                                .orElse("")
                                        + " Remove its messages, or write the rule.",
                                "aucune règle n'a l'identifiant `" + id + "`."
                                        + near.map(rule -> " Vouliez-vous dire `" + rule + "` ?")
                                                .orElse("")
                                        + " Supprimez ses messages, ou écrivez la règle."));
            }
        });
    }

    private Map<String, Map<String, MessageReader.Line>> language(String code, Map<String, String> files) {
        String file = "messages." + code + ".yaml";
        return MessageReader.read(options.shownAs() + "/" + file, files.getOrDefault(file, ""), problems);
    }

    /** @param rule null where the rule itself is wrong, so that its figures are not known */
    private void check(String id, @Nullable Rule rule, String code, Map<String, MessageReader.Line> parts) {
        String file = "messages." + code + ".yaml";
        String shown = options.shownAs() + "/" + file;
        if (unreadable.contains(file)) {
            return;
        }
        for (String part : MessageReader.PARTS) {
            MessageReader.Line line = parts.get(part);
            if (line == null || line.text().isBlank()) {
                problems.message(
                        shown,
                        0,
                        id,
                        new Text(
                                "`" + shown + "`: rule `" + id + "` has no `" + part
                                        + "`. Write one, in the file's language.",
                                "`" + shown + "` : la règle `" + id + "` n'a pas de `" + part
                                        + "`. Écrivez-en un, dans la langue du fichier."));
            } else if (rule != null) {
                for (Text reason : Placeholders.problems(rule, line.text(), own)) {
                    String where = "`" + shown + ":" + line.line() + "`";
                    problems.message(
                            shown,
                            line.line(),
                            id,
                            new Text(
                                    where + ", rule `" + id + "`: " + reason.en(),
                                    where + ", règle `" + id + "` : " + reason.fr()));
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
