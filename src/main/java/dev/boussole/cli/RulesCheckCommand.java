package dev.boussole.cli;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.report.JsonText;
import dev.boussole.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules check}: whether a rulebook would load, and every sentence that says what to write where it would not. */
final class RulesCheckCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1").option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        RuleBook book = null;
        List<Problem> problems = List.of();
        try {
            book = rules.load();
        } catch (InputException refused) {
            problems = refused.problems();
        }
        if (json) {
            session.print(JsonText.of(json(book, problems, session)));
        } else {
            problems.forEach(problem -> session.print(problem.message().in(session.language()) + "\n"));
            if (book != null) {
                session.print(session.labels()
                                .text(
                                        "rules.good",
                                        rules.shownAs(),
                                        book.guidance().size(),
                                        book.hash())
                        + "\n");
            }
        }
        return problems.isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private static Map<String, @Nullable Object> json(
            @Nullable RuleBook book, List<Problem> problems, Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ruleset", book == null ? null : book.hash());
        json.put("rules", book == null ? null : book.guidance().size());
        json.put("problems", ProblemJson.of(problems, session.language()));
        return json;
    }
}
