package dev.boussole.rulebook.language;

import java.util.List;

/** The words of a file, read one after the other. */
final class TokenStream {
    private final List<Token> tokens;
    private int next;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END_OF_FILE) {
            next++;
        }
        return token;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean accept(String word) {
        if (!at(word)) {
            return false;
        }
        take();
        return true;
    }

    /** @throws Refusal when something else stands there; {@code afterEn} and {@code afterFr} say after what it belongs */
    Token expect(String word, String afterEn, String afterFr) {
        if (!at(word)) {
            throw unexpected("`" + word + "`", "`" + word + "`", afterEn, afterFr);
        }
        return take();
    }

    Refusal unexpected(String wantedEn, String wantedFr, String afterEn, String afterFr) {
        Token found = peek();
        String shown = "`" + found.shown() + "`";
        return new Refusal(
                found.at(),
                "found " + shown + " where " + wantedEn + " belongs, " + afterEn + ". Write " + wantedEn + " there.",
                shown + " se trouve là où on attend " + wantedFr + ", " + afterFr + ". Écrivez-y " + wantedFr + ".");
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END_OF_FILE;
    }

    /** After a mistake: goes on with the next rule of the file. */
    void skipToNextRule() {
        while (!atEnd() && !(at("rule") && peek(1).kind() == Token.Kind.TEXT)) {
            next++;
        }
    }
}
