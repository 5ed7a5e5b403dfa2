package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules that hold each other back in a circle: when all of them speak, none of them is heard. */
final class VetoCycles {
    private VetoCycles() {}

    /** One remark for each circle, told at its first rule by id; of circles through the same rules the shortest. */
    static List<Remark> in(Book book) {
        Map<String, Rule> rules = new HashMap<>();
        book.rules().rules().forEach(rule -> rules.put(rule.id(), rule));
        List<Remark> remarks = new ArrayList<>();
        for (Rule first : book.rules().rules()) {
            List<String> circle = circle(first.id(), rules);
            if (!circle.isEmpty()) {
                remarks.add(remark(
                        book,
                        circle.stream()
                                .flatMap(id -> book.rules().rule(id).stream())
                                .toList()));
            }
        }
        return remarks;
    }

    /** The shortest way back to a rule through rules that come after it by id; empty where there is none. */
    private static List<String> circle(String start, Map<String, Rule> rules) {
        Map<String, List<String>> ways = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        ways.put(start, List.of(start));
        while (!next.isEmpty()) {
            String id = next.remove();
            List<String> way = ways.getOrDefault(id, List.of());
            Rule rule = rules.get(id);
            for (String vetoed : rule == null
                    ? Set.<String>of()
                    : new TreeSet<>(rule.guidance().vetoes())) {
                if (vetoed.equals(start)) {
                    return way;
                }
                if (vetoed.compareTo(start) > 0 && rules.containsKey(vetoed) && !ways.containsKey(vetoed)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(vetoed);
                    ways.put(vetoed, longer);
                    next.add(vetoed);
                }
            }
        }
        return List.of();
    }

    private static Remark remark(Book book, List<Rule> circle) {
        Rule first = circle.get(0);
        List<String> ids = new ArrayList<>(
                circle.stream().map(rule -> "`" + rule.id() + "`").toList());
        boolean itself = ids.size() == 1;
        ids.add("`" + first.id() + "`");
        Text sentence = itself
                ? new Text(
                        "the rule vetoes itself, so it is never heard.",
                        "la règle s'oppose à elle-même\u00a0: elle n'est jamais entendue.")
                : new Text(
                        "these rules veto each other in a circle: " + String.join(" -> ", ids)
                                + ", so when all of them speak, none of them is heard.",
                        "ces règles s'opposent l'une à l'autre en cercle\u00a0: " + String.join(" -> ", ids)
                                + "\u00a0; quand toutes parlent, aucune n'est entendue.");
        return book.remark(
                Remark.Kind.VETO_CYCLE,
                circle,
                book.annotation(first, "vetoes"),
                sentence,
                itself
                        ? new Text(
                                "Remove `" + first.id() + "` from its `@vetoes`.",
                                "Supprimez `" + first.id() + "` de son `@vetoes`.")
                        : new Text(
                                "Keep the veto of the rule that should win and remove another.",
                                "Gardez le veto de la règle qui doit l'emporter et supprimez-en un autre."));
    }
}
