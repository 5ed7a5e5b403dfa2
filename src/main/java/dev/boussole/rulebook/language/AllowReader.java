package dev.boussole.rulebook.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code @allow( "untested until 2027-03-31: waits for the spring; duplicate until ..." )}. */
final class AllowReader {
    private static final Pattern ALLOWANCE =
            Pattern.compile(" *+([a-z]{1,20}(?:-[a-z]{1,20}){0,5}) +until +([0-9]{4}-[0-9]{2}-[0-9]{2}) *: *([^ ].*)");

    private AllowReader() {}

    static List<Allowance> read(String rule, String file, Position at, String text) {
        List<Allowance> allowances = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            allowances.add(one(rule, file, at, part.strip()));
        }
        return List.copyOf(allowances);
    }

    private static Allowance one(String rule, String file, Position at, String part) {
        Matcher matcher = ALLOWANCE.matcher(part);
        if (!matcher.matches()) {
            throw new Refusal(
                    at,
                    "`" + part
                            + "` is not a warning, a last day and a reason. Write `@allow( \"untested until 2027-03-31: waits for the spring\" )`.",
                    "`" + part
                            + "` n'est pas un avertissement, un dernier jour et une raison. Écrivez `@allow( \"untested until 2027-03-31: attend le printemps\" )`.");
        }
        try {
            LocalDate until = LocalDate.parse(matcher.group(2));
            return new Allowance(rule, matcher.group(1), until, matcher.group(3).strip(), file, at);
        } catch (DateTimeException e) {
            throw new Refusal(
                    at,
                    "there is no day `" + matcher.group(2) + "`. Write the last day as 2027-03-31.",
                    "le jour `" + matcher.group(2) + "` n'existe pas. Écrivez le dernier jour ainsi : 2027-03-31.");
        }
    }
}
