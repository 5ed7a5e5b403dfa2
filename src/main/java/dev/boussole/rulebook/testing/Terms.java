package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.table.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of one test stand for, and all that is wrong with them. */
final class Terms {
    private static final Pattern LIMIT = Pattern.compile("(?:just )?(at|below|above) ([\\w-]+)");

    private final @Nullable RuleBook book;
    private final List<Fault> mistakes = new ArrayList<>();
    private @Nullable Channel channel;

    /** @param book whose rules, KPIs and thresholds may be named; null while a file is only taken apart */
    Terms(@Nullable RuleBook book) {
        this.book = book;
    }

    RuleBook book() {
        return Objects.requireNonNull(book);
    }

    /** From here on thresholds are those of a channel. */
    void channel(@Nullable Channel of) {
        channel = of;
    }

    void mistake(int line, String en, String fr) {
        Fault fault = new Fault(line, true, new Text(en, fr));
        if (!mistakes.contains(fault)) {
            mistakes.add(fault);
        }
    }

    /** In the order of the file. */
    List<Fault> mistakes() {
        return mistakes.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    /** Whether a text may be a number said as a threshold: {@code at fatigue-frequency}. */
    static boolean isLimit(String text) {
        return LIMIT.matcher(text).matches();
    }

    /** {@code at fatigue-frequency} is the threshold's value, {@code below} and {@code above} the numbers next to it. */
    OptionalDouble limit(int line, String text) {
        Matcher limit = LIMIT.matcher(text);
        if (!limit.matches()) {
            return OptionalDouble.empty();
        }
        String name = limit.group(2);
        Thresholds thresholds = book().thresholds();
        Set<String> known = thresholds.everywhere().keySet();
        if (!known.contains(name)) {
            mistake(
                    line,
                    "there is no threshold `" + name + "`."
                            + Node.hint(name, known, Node::didYouMean)
                            + " `thresholds.csv` lists them.",
                    "il n'existe pas de seuil `" + name + "`."
                            + Node.hint(name, known, Node::vouliezVous)
                            + " `thresholds.csv` en donne la liste.");
            return OptionalDouble.of(0);
        }
        double value = thresholds.value(name, channel);
        return OptionalDouble.of(
                switch (limit.group(1)) {
                    case "below" -> Math.nextDown(value);
                    case "above" -> Math.nextUp(value);
                    default -> value;
                });
    }
}
