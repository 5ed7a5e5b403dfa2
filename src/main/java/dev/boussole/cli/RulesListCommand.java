package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Guidance;
import dev.boussole.report.JsonText;
import dev.boussole.report.Page;
import dev.boussole.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules list}: every rule with what it says about itself. */
final class RulesListCommand implements Command {
    private static final int TEXTS = 30;

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1").option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        RuleBook book =
                Rules.of(input.argument(0).map(input::path), session.terminal()).load();
        session.print(json ? JsonText.of(json(book, session.language())) : text(book, session));
        return Exit.DONE;
    }

    private static String text(RuleBook book, Session session) {
        Page page = new Page(session.columns());
        for (Guidance guidance : book.guidance()) {
            String code = guidance.code() == null ? "" : guidance.code() + ", ";
            String shadow = guidance.shadow() ? ", " + session.labels().text("rules.shadow") : "";
            String about = code + guidance.lever().label().in(session.language()) + ", "
                    + session.labels().text("priority." + guidance.priority().key()) + shadow;
            page.entry(
                    0, TEXTS, session.ink().accent(guidance.id()), guidance.id().length(), about);
            book.messages(guidance.id())
                    .ifPresent(
                            messages -> page.paragraph(TEXTS, messages.title().in(session.language())));
            page.paragraph(
                    TEXTS,
                    session.ink()
                            .faint(guidance.source().file() + ":"
                                    + guidance.source().line()));
        }
        page.line("");
        page.line(session.labels().text("rules.count", book.guidance().size(), book.hash()));
        return page.toString();
    }

    private static Map<String, @Nullable Object> json(RuleBook book, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ruleset", book.hash());
        List<Map<String, @Nullable Object>> rules = book.guidance().stream()
                .map(guidance -> json(guidance, book, language))
                .toList();
        json.put("rules", rules);
        return json;
    }

    private static Map<String, @Nullable Object> json(Guidance guidance, RuleBook book, Language language) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("file", guidance.source().file());
        source.put("line", guidance.source().line());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", guidance.id());
        json.put("guidance", guidance.code());
        json.put("lever", guidance.lever().name());
        json.put("priority", guidance.priority().key());
        json.put(
                "title",
                book.messages(guidance.id())
                        .map(messages -> messages.title().in(language))
                        .orElse(null));
        json.put("shadow", guidance.shadow());
        json.put("owner", guidance.owner());
        json.put("vetoes", guidance.vetoes().stream().sorted().toList());
        json.put("freezes", guidance.freezes().stream().sorted().toList());
        json.put("watch", guidance.watch() == null ? null : guidance.watch().key());
        json.put("watchDays", guidance.watchDays());
        json.put("source", source);
        return json;
    }
}
