package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a file, read one after the other. */
final class TokenStream {
    private final List<Token> tokens;
    private final List<Refusal> mistakes = new ArrayList<>();
    private int next;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Notes what is wrong where it is clear what was meant, so that reading goes on. */
    void mistake(Refusal refusal) {
        mistakes.add(refusal);
    }

    /** The mistakes noted since the last time they were taken. */
    List<Refusal> takeMistakes() {
        List<Refusal> taken = List.copyOf(mistakes);
        mistakes.clear();
        return taken;
    }

    /** @throws Refusal for the first mistake that was noted */
    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0);
        }
    }

    /** The word before the next one; the next one at the start. */
    Token last() {
        return tokens.get(Math.max(0, next - 1));
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
        while (!atEnd() && !atRule()) {
            next++;
        }
    }

    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }

    /**
     * Goes on to a word outside of all parentheses that were opened since, or to what ends a rule.
     *
     * @return whether one of the words was found
     */
    boolean skipTo(Set<String> words) {
        int open = 0;
        for (; !atEnd() && !at("then") && !at("end") && !atRule(); next++) {
            if (open == 0 && peek().kind() != Token.Kind.TEXT && words.contains(peek().text())) {
                return true;
            }
            open += at("(") ? 1 : at(")") ? -1 : 0;
        }
        return false;
    }

    boolean atRule() {
        return at("rule") && (peek(1).kind() == Token.Kind.TEXT || peek(1).isName());
    }

    /** The next word, which must be a name. */
    Token name(String wantedEn, String wantedFr) {
        if (!peek().isName()) {
            throw unexpected(wantedEn, wantedFr, "here", "ici");
        }
        return take();
    }
}
