package dev.boussole.platform.export;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names the columns that are not read, with the name that was probably meant. */
public final class UnknownColumns {
    private static final int SHOWN = 20;

    private static final String TOLD = "columns that are not read: ";

    private UnknownColumns() {}

    /** Whether a problem is the note of {@link #report}. */
    public static boolean told(Problem problem) {
        return problem.message().en().contains(TOLD);
    }

    /**
     * One note for all of them, or none.
     *
     * @param known the names that may have been meant
     */
    public static void report(int line, List<String> unknown, Collection<String> known, Intake intake) {
        if (unknown.isEmpty()) {
            return;
        }
        List<String> en = new ArrayList<>();
        List<String> fr = new ArrayList<>();
        for (String name : unknown.subList(0, Math.min(SHOWN, unknown.size()))) {
            var meant = Names.nearest(name, known);
            en.add("`" + name + "`"
                    + meant.map(near -> " (did you mean `" + near + "`?)").orElse(""));
            fr.add("`" + name + "`"
                    + meant.map(near -> " (vouliez-vous dire `" + near + "` ?)").orElse(""));
        }
        int more = unknown.size() - SHOWN;
        if (more > 0) {
            en.add("and " + more + " more");
            fr.add(more == 1 ? "et une autre" : "et " + more + " autres");
        }
        intake.info(
                line,
                null,
                new Text(
                        TOLD + String.join(", ", en) + ".",
                        "colonnes qui ne sont pas lues : " + String.join(", ", fr) + "."));
    }
}
