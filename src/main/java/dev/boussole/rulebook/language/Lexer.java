package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;

/** Cuts a rule file into words. Characters that no rule needs become symbols that the parser refuses in their place. */
final class Lexer {
    private static final String[] DOUBLE_SYMBOLS = {
        "&&", "||", "==", "!=", "<=", ">=", "++", "--", "->", "?.", "!.", "::"
    };

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    /** @throws Refusal for a comment or a text that never ends, and for an escape in a text */
    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        while (skipBlanks()) {
            tokens.add(next());
        }
        tokens.add(new Token(Token.Kind.END_OF_FILE, "", position(at)));
        return tokens;
    }

    private Position position(int index) {
        return new Position(line, index - lineStart + 1);
    }

    private boolean skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = ++at;
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f') {
                at++;
            } else if (text.startsWith("//", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipComment() {
        Position start = position(at);
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new Refusal(
                    start,
                    "this comment never ends. Close it with `*/`.",
                    "ce commentaire ne se termine pas. Fermez-le par `*/`.");
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private Token next() {
        char c = text.charAt(at);
        if (c == '"') {
            return text();
        }
        if (isDigit(c)) {
            return number();
        }
        if (isNameStart(c)) {
            return name();
        }
        for (String symbol : DOUBLE_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return symbol(symbol);
            }
        }
        return symbol(new String(Character.toChars(text.codePointAt(at))));
    }

    private Token symbol(String symbol) {
        Token token = new Token(Token.Kind.SYMBOL, symbol, position(at));
        at += symbol.length();
        return token;
    }

    private Token name() {
        int start = at;
        while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return new Token(Token.Kind.NAME, text.substring(start, at), position(start));
    }

    private Token number() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), position(start));
    }

    private Token text() {
        int start = at;
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                break;
            }
            if (c == '\\') {
                throw new Refusal(
                        position(at),
                        "a text holds no backslash. Write the character itself; files are UTF-8.",
                        "un texte ne contient pas de barre oblique inverse. Écrivez le caractère lui-même ; les fichiers sont en UTF-8.");
            }
            content.append(c);
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            throw new Refusal(
                    position(start),
                    "this text never ends. Close it with `\"` on the same line.",
                    "ce texte ne se termine pas. Fermez-le par `\"` sur la même ligne.");
        }
        at++;
        return new Token(Token.Kind.TEXT, content.toString(), position(start));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }
}
