package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test file taken apart into cases: {@code given} is laid over {@code base}, and a test with {@code vary} is one case for
 * each value of its table.
 */
final class TestFile {
    private static final String EXPECT = "expect";
    private final Terms terms;
    private final List<TestCase> cases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Piece base = Piece.mapping(1, Map.of());

    private TestFile(Terms terms) {
        this.terms = terms;
    }

    /** The cases in the order of the file; what is written wrongly is noted in the terms. */
    static List<TestCase> cases(String text, Terms terms) {
        TestFile file = new TestFile(terms);
        try {
            file.read(Piece.read(text));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            terms.mistake(
                    line,
                    "line " + line + " is not YAML as it stands. Check indentation, brackets and quotes.",
                    "la ligne " + line
                            + " n'est pas du YAML telle quelle. Vérifiez indentation, crochets et guillemets.");
        }
        return file.cases;
    }

    private void read(Piece piece) {
        Node file = new Node("the file", piece, terms);
        Piece said = file.take("base");
        if (said != null) {
            base = said;
        }
        Piece tests = file.take("tests");
        file.refuseUnread();
        if (tests == null || !tests.is(Piece.Kind.LIST) || tests.items().isEmpty()) {
            terms.mistake(
                    tests == null ? 1 : tests.line(),
                    "the file holds no test. Write `tests:` and a list below it.",
                    "le fichier ne contient aucun test. Écrivez `tests:` et une liste en dessous.");
            return;
        }
        tests.items().forEach(test -> test(new Node("test", test, terms)));
    }

    private void test(Node test) {
        String name = test.text("name", "");
        if (name.isBlank() || !names.add(name)) {
            terms.mistake(
                    test.line(),
                    "every test of a file has a name of its own. Write a sentence after `name:`.",
                    "chaque test d'un fichier a son propre nom. Écrivez une phrase après `name:`.");
        }
        Piece given = test.take("given");
        Piece vary = test.take("vary");
        Expectation expectation = Expectation.of(test, null);
        test.refuseUnread();
        if (given == null && vary == null && base.fields().isEmpty()) {
            terms.mistake(
                    test.line(),
                    "`given` is missing. Say which facts there are.",
                    "`given` manque. Dites quels sont les faits.");
        }
        Piece facts = given == null ? base : base.under(given);
        if (vary == null) {
            add(test.line(), name, facts, expectation);
        } else if (vary.is(Piece.Kind.MAPPING)) {
            new Node("vary", vary, terms);
            vary.fields().forEach((path, table) -> table(name, facts, expectation, path, table));
        } else {
            rows(name, facts, expectation, vary);
        }
    }

    /** {@code campaign.frequency: { 3.49: [ ], 3.5: [ creative.fatigue ] }}. */
    private void table(String name, Piece facts, Expectation expectation, String path, Piece table) {
        if (!table.is(Piece.Kind.MAPPING) || table.fields().isEmpty()) {
            terms.mistake(
                    table.line(),
                    "`" + path + "` has no table. Write each value with the rules that speak: `3.5: [ topic.rule ]`.",
                    "`" + path + "` n'a pas de tableau. Écrivez chaque valeur et les règles qui parlent :"
                            + " `3.5: [ sujet.regle ]`.");
            return;
        }
        new Node(path, table, terms);
        table.fields()
                .forEach((value, ids) -> add(
                        ids.line(),
                        name + " (" + path + " " + value + ")",
                        facts.with(steps(path), Piece.word(ids.line(), value)),
                        expectation.speaking(ids)));
    }

    /** {@code - { campaign.frequency: 3.5, campaign.ctr: falling, expect: [ creative.fatigue ] }}. */
    private void rows(String name, Piece facts, Expectation expectation, Piece vary) {
        if (!vary.is(Piece.Kind.LIST) || vary.items().isEmpty()) {
            terms.mistake(
                    vary.line(),
                    "`vary` is empty. Write a table below it: `campaign.frequency: { 3.5: [ topic.rule ] }`.",
                    "`vary` est vide. Écrivez un tableau en dessous : `campaign.frequency: { 3.5: [ sujet.regle ] }`.");
        }
        for (Piece item : vary.items()) {
            Node row = new Node("vary", item, terms);
            Expectation own = Expectation.of(row, expectation);
            StringBuilder values = new StringBuilder();
            Piece varied = facts;
            for (String path : item.fields().keySet()) {
                if (row.unread().contains(path)) {
                    Piece value = item.fields().get(path);
                    varied = varied.with(steps(path), value);
                    values.append(values.isEmpty() ? "" : ", ")
                            .append(path)
                            .append(' ')
                            .append(shown(value));
                }
            }
            add(item.line(), name + " (" + values + ")", varied, own);
        }
    }

    private static String shown(@Nullable Piece piece) {
        if (piece == null || piece.is(Piece.Kind.NOTHING)) {
            return "~";
        }
        List<String> parts = new ArrayList<>();
        piece.items().forEach(item -> parts.add(shown(item)));
        piece.fields().forEach((key, value) -> parts.add(key + " " + shown(value)));
        return parts.isEmpty() ? piece.text() : "{" + String.join(", ", parts) + "}";
    }

    private static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }

    private void add(int line, String name, Piece facts, Expectation expectation) {
        if (expectation.expectsNothing()) {
            terms.mistake(
                    line,
                    "the test expects nothing. Add `" + EXPECT + ": [ ... ]`, empty for silence.",
                    "le test n'attend rien. Ajoutez `" + EXPECT + ": [ ... ]`, vide pour le silence.");
            return;
        }
        cases.add(new TestCase(line, name, facts, expectation));
    }
}
