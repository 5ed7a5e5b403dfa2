package dev.boussole.web.api.ruleset;

import dev.boussole.campaign.Language;
import dev.boussole.report.JsonText;
import dev.boussole.rulebook.workshop.EditorVocabulary;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** {@code GET /rules/vocabulary}: every word that a rule may use, for completion and highlighting. */
final class RuleVocabulary {
    private final Books books;

    RuleVocabulary(Books books) {
        this.books = books;
    }

    void handle(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String json = JsonText.of(EditorVocabulary.of(books.served().book()));
        Answers.tagged(context, json.getBytes(StandardCharsets.UTF_8), Answers.JSON, language);
    }
}
