package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a rule file into words. Characters that no rule needs become symbols that the parser refuses in their place. */
final class Lexer {
    private static final String[] LONG_SYMBOLS = {
        "===", "!==", "&&", "||", "==", "!=", "<=", ">=", "=>", "=<", "<>", "++", "--", "->", "?.", "!.", "::"
    };
    /** Quotation marks that a word processor puts in the place of straight ones. */
    private static final String CURLY = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a'";

    private static final int NAME_MAX = 200;
    private static final int NUMBER_MAX = 30;
    private static final int TEXT_MAX = 2_000;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Refusal> mistakes = new ArrayList<>();
    private final List<Position> open = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * The words of a file.
     *
     * @param mistakes what is wrong with single words; the words are there as far as they can be guessed
     * @param open where a text or a comment begins that never ends, so that what follows is not what was meant
     */
    record Words(List<Token> tokens, List<Refusal> mistakes, List<Position> open) {}

    static Words words(String text) {
        Lexer lexer = new Lexer(text);
        return new Words(lexer.run(), lexer.mistakes, lexer.open);
    }

    /** @throws Refusal for the first thing that is wrong with a word */
    static List<Token> tokens(String text) {
        Words words = words(text);
        if (!words.mistakes().isEmpty()) {
            throw words.mistakes().get(0);
        }
        return words.tokens();
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
            } else if (isUnseen(c)) {
                unseen(at++);
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
        for (; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (isUnseen(text.charAt(at))) {
                unseen(at);
            }
        }
    }

    /** Characters that show as nothing and change the order in which the rest is shown. */
    private static boolean isUnseen(char c) {
        return c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u206f'
                || c == '\ufeff'
                || c == '\u00ad'
                || Character.isISOControl(c) && !Character.isWhitespace(c);
    }

    private void unseen(int index) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(index));
        mistakes.add(new Refusal(
                position(index),
                "an invisible character stands here (" + code
                        + "), so that the rule says other than it shows. Remove it.",
                "un caractère invisible se trouve ici (" + code
                        + ") : la règle dit autre chose que ce qu'elle montre. Supprimez-le."));
    }

    private void skipComment() {
        Position start = position(at);
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            mistakes.add(new Refusal(
                    start,
                    "this comment never ends. Close it with `*/`.",
                    "ce commentaire ne se termine pas. Fermez-le par `*/`."));
            open.add(start);
        }
        for (int stop = end < 0 ? text.length() : end + 2; at < stop; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            } else if (isUnseen(text.charAt(at))) {
                unseen(at);
            }
        }
    }

    private Token next() {
        char c = text.charAt(at);
        if (c == '"') {
            return text();
        }
        if (CURLY.indexOf(c) >= 0 && curlyEnd() > 0) {
            return curlyText();
        }
        if (isDigit(c)) {
            return number();
        }
        if (isNameStart(c) || Character.isLetter(c)) {
            return name();
        }
        for (String symbol : LONG_SYMBOLS) {
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
        char strange = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isNameStart(c) && !isDigit(c)) {
                if (!Character.isLetter(c)) {
                    break;
                }
                strange = strange == 0 ? c : strange;
            }
        }
        String word = limited(start, NAME_MAX, "word", "mot");
        if (strange != 0) {
            mistakes.add(
                    new Refusal(
                            position(start),
                            "`" + word + "` holds the letter `" + strange
                                    + "`, and the words of rules have none but a to z. Write the word as the vocabulary has it.",
                            "`" + word + "` contient la lettre `" + strange
                                    + "`, or les mots des règles n'ont que des lettres de a à z. Écrivez le mot comme dans le vocabulaire."));
        }
        return new Token(Token.Kind.NAME, word, position(start));
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
        return new Token(Token.Kind.NUMBER, limited(start, NUMBER_MAX, "number", "nombre"), position(start));
    }

    /** What stands between {@code start} and here, cut where it is longer than anything that a rule needs. */
    private String limited(int start, int max, String whatEn, String whatFr) {
        if (at - start > max) {
            mistakes.add(new Refusal(
                    position(start),
                    "this " + whatEn + " has " + (at - start) + " characters, and the limit is " + max
                            + ". Write a shorter one.",
                    "ce " + whatFr + " a " + (at - start) + " caractères, et la limite est de " + max
                            + ". Écrivez-en un plus court."));
        }
        return text.substring(start, Math.min(at, start + max));
    }

    private Token text() {
        Position start = position(at);
        int first = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '\\') {
                mistakes.add(
                        new Refusal(
                                position(at),
                                "a text holds no backslash. Write the character itself; files are UTF-8.",
                                "un texte ne contient pas de barre oblique inverse. Écrivez le caractère lui-même ; les fichiers sont en UTF-8."));
            } else if (isUnseen(c)) {
                unseen(at);
            }
            at++;
        }
        Token token = new Token(Token.Kind.TEXT, limited(first, TEXT_MAX, "text", "texte"), start);
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
        } else {
            mistakes.add(new Refusal(
                    start,
                    "this text never ends. Close it with `\"` on the same line.",
                    "ce texte ne se termine pas. Fermez-le par `\"` sur la même ligne."));
            open.add(start);
        }
        return token;
    }

    /** Where a text in curly quotes ends on this line, or -1. */
    private int curlyEnd() {
        for (int end = at + 1; end < text.length() && text.charAt(end) != '\n'; end++) {
            if (CURLY.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '"') {
                return end;
            }
        }
        return -1;
    }

    private Token curlyText() {
        Position start = position(at);
        int first = at + 1;
        String mark = text.substring(at, first);
        at = curlyEnd();
        String content = limited(first, TEXT_MAX, "text", "texte");
        at++;
        mistakes.add(curly(start, mark, content.strip()));
        return new Token(Token.Kind.TEXT, content.strip(), start);
    }

    /** @param content what was meant as text */
    static Refusal curly(Position at, String mark, String content) {
        return new Refusal(
                at,
                "`" + mark + "` is not a quotation mark of rules. Write straight double quotes: \"" + content + "\".",
                "`" + mark + "` n'est pas un guillemet des règles. Écrivez des guillemets droits doubles : \"" + content
                        + "\".");
    }

    static boolean isCurly(Token token) {
        return token.kind() == Token.Kind.SYMBOL && CURLY.contains(token.text());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }
}
