package dev.boussole.web.page.rule;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Priority;
import dev.boussole.web.api.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which rules to list; an empty text asks for all. */
record RuleFilter(String search, String health, String topic, String lever, String priority, String owner) {
    static final String[] PARAMETERS = {"q", "health", "topic", "lever", "priority", "owner"};
    private static final int SEARCH_MAX = 100;

    static RuleFilter of(Query query) {
        String search = query.text("q").map(String::strip).orElse("");
        return new RuleFilter(
                search.length() > SEARCH_MAX ? search.substring(0, SEARCH_MAX) : search,
                query.oneOf(
                                "health",
                                Arrays.stream(Health.values()).map(Health::key).toList())
                        .orElse(""),
                query.text("topic").orElse(""),
                query.oneOf(
                                "lever",
                                Arrays.stream(Lever.values()).map(Lever::name).toList())
                        .orElse(""),
                query.oneOf(
                                "priority",
                                Arrays.stream(Priority.values())
                                        .map(Priority::key)
                                        .toList())
                        .orElse(""),
                query.text("owner").orElse(""));
    }

    /** What the address of the page carries besides language and account. */
    String query() {
        return query(health);
    }

    /** The same with another health. */
    String query(String otherHealth) {
        StringBuilder query = new StringBuilder();
        List<String> values = List.of(search, otherHealth, topic, lever, priority, owner);
        for (int i = 0; i < PARAMETERS.length; i++) {
            if (!values.get(i).isEmpty()) {
                query.append('&')
                        .append(PARAMETERS[i])
                        .append('=')
                        .append(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    boolean narrowed() {
        return !query().isEmpty();
    }

    /** Whether a rule is asked for, whatever its health. @param words everything that a search looks through */
    boolean admits(Guidance rule, String ruleTopic, String words) {
        return (topic.isEmpty() || topic.equals(ruleTopic))
                && (lever.isEmpty() || lever.equals(rule.lever().name()))
                && (priority.isEmpty() || priority.equals(rule.priority().key()))
                && (owner.isEmpty() || owner.equals(rule.owner()))
                && Arrays.stream(plain(search).split("\\s+")).allMatch(plain(words)::contains);
    }

    boolean admits(Set<Health> healths) {
        return health.isEmpty() || healths.stream().anyMatch(one -> one.key().equals(health));
    }

    /** In small letters, without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
