package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.language.RuleProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check found, as data for editors and builds. */
final class RuleProblemJson {
    private RuleProblemJson() {}

    static List<Map<String, @Nullable Object>> of(List<RuleProblem> problems, Language language) {
        return problems.stream().map(problem -> one(problem, language)).toList();
    }

    static List<Map<String, @Nullable Object>> allowed(List<CheckReport.Allowed> allowed, Language language) {
        return allowed.stream()
                .map(one -> {
                    Map<String, @Nullable Object> json = one(one.problem(), language);
                    json.put("until", one.by().until());
                    json.put("reason", one.by().reason());
                    return json;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> one(RuleProblem problem, Language language) {
        String suggestion = problem.suggestion().in(language);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("kind", problem.kind());
        json.put("file", problem.source().file());
        json.put("line", orNull(problem.source().line()));
        json.put("column", orNull(problem.column()));
        json.put("endColumn", orNull(problem.endColumn()));
        json.put("found", problem.found().isEmpty() ? null : problem.found());
        json.put("rule", problem.rule());
        json.put("message", problem.message().in(language));
        json.put("suggestion", suggestion.isEmpty() ? null : suggestion);
        return json;
    }

    private static @Nullable Integer orNull(int place) {
        return place == 0 ? null : (Integer) place;
    }
}
