package dev.boussole.cli;

import dev.boussole.report.JsonText;
import dev.boussole.rulebook.workshop.EditorVocabulary;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules vocabulary}: every word that a rule may use, as JSON for editors. */
final class RulesVocabularyCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1").option("--format", "JSON").build();
    }

    @Override
    public int run(Input input, Session session) {
        input.choice("--format", "json");
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        session.print(JsonText.of(EditorVocabulary.of(rules.load())));
        return Exit.DONE;
    }
}
