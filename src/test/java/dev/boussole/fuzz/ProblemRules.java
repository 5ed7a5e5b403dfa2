package dev.boussole.fuzz;

import dev.boussole.campaign.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a sentence to a user must be: in both languages, with its place, short, and in the user's words. */
final class ProblemRules {
    private static final int LONGEST = 4_001;
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`");
    private static final Pattern NAMES = Pattern.compile("«[^»]*»");
    private static final Pattern CODE = Pattern.compile(
            "Exception|\\bnull\\b|java\\.|dev\\.boussole|\\bNaN\\b|Infinity|%[sdn]\\b|@[0-9a-f]{6}|\\tat ");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

    private ProblemRules() {}

    static void check(List<Problem> problems, Consumer<Finding> found) {
        for (Problem problem : problems) {
            String kind = problem.severity() + " " + problem.kind();
            sentence(problem.message().en(), kind + " en", found);
            sentence(problem.message().fr(), kind + " fr", found);
            if (problem.source().line() < 0 || problem.source().file().isEmpty()) {
                found.accept(new Finding("problem without a place", kind, String.valueOf(problem)));
            }
        }
    }

    private static void sentence(String text, String kind, Consumer<Finding> found) {
        String ours = NAMES.matcher(QUOTED.matcher(text).replaceAll("``")).replaceAll("«»");
        if (text.isBlank() || ours.replaceAll("[`« »:.]", "").isBlank()) {
            found.accept(new Finding("empty problem", kind, text));
        }
        // a quoted cell with such a mark in it leaves open what is quoted
        boolean clear = text.chars().filter(c -> c == '`').count() % 2 == 0;
        if (clear && CODE.matcher(ours).find()) {
            found.accept(new Finding("code in a problem", kind, text));
        }
        if (text.length() > LONGEST) {
            found.accept(
                    new Finding("endless problem", kind, text.length() + " characters: " + text.substring(0, 400)));
        }
        if (UNSEEN.matcher(text).find()) {
            found.accept(new Finding("control character in a problem", kind, text));
        }
    }
}
