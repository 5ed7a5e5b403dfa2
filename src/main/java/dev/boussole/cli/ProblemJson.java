package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems as data, all of them. */
final class ProblemJson {
    private ProblemJson() {}

    static List<Map<String, @Nullable Object>> of(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem(problem, language)).toList();
    }

    private static Map<String, @Nullable Object> problem(Problem problem, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", key(problem.severity()));
        json.put("kind", key(problem.kind()));
        json.put("file", problem.source().file());
        json.put("line", problem.source().line() == 0 ? null : problem.source().line());
        json.put("column", problem.column());
        json.put("campaign", problem.campaignId());
        json.put("message", problem.message().in(language));
        return json;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
