package dev.boussole.report.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that may come from a file, made harmless for the format that it is written to. */
final class Plain {
    /** What would move, hide or reorder the text around it, or is no character of XML. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFF]+");

    private static final String MARKUP = "\\`*_{}[]<>#|~&@$";
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(https?|ftp|file|mailto|javascript|data|xmpp):|\\bwww\\.");

    /** What makes a line a list or a heading. */
    private static final Pattern START = Pattern.compile("^(?:(?=[-+=])|\\d{1,9}(?=[.)](?:\\s|$)))");

    private Plain() {}

    /** On one line, without what is not seen. */
    static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }

    /** For the text and the quoted attributes of HTML and XML. */
    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        String line = line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** For CommonMark and its usual extensions: no markup, and no address that becomes a link by itself. */
    static String markdown(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        String line = ADDRESS.matcher(line(text)).replaceAll(found -> {
            String address = found.group();
            return Matcher.quoteReplacement(
                    address.substring(0, address.length() - 1) + "\u0000" + address.substring(address.length() - 1));
        });
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u0000' || MARKUP.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c == '\u0000' ? "" : String.valueOf(c));
        }
        return START.matcher(out).replaceFirst("$0\\\\");
    }
}
