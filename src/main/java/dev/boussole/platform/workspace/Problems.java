package dev.boussole.platform.workspace;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one input, in the order in which it was found. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final UnaryOperator<Problem> placed;

    Problems() {
        this(UnaryOperator.identity());
    }

    /** @param placed says where a problem is in the words of the input */
    Problems(UnaryOperator<Problem> placed) {
        this.placed = placed;
    }

    void add(Problem problem) {
        found.add(placed.apply(problem));
    }

    /** An error in the settings: the sentence follows the place. */
    void error(Place place, Text sentence) {
        setting(Problem.Severity.ERROR, place, sentence);
    }

    /** A setting that can be read and makes little sense: the sentence follows the place. */
    void warning(Place place, Text sentence) {
        setting(Problem.Severity.WARNING, place, sentence);
    }

    /** A setting that may well be right: the sentence follows the place. */
    void note(Place place, Text sentence) {
        setting(Problem.Severity.INFO, place, sentence);
    }

    private void setting(Problem.Severity severity, Place place, Text sentence) {
        Text where = place.where();
        Text message = new Text(where.en() + ": " + sentence.en(), where.fr() + " : " + sentence.fr());
        String column = place.key().isEmpty() ? null : place.key();
        found.add(new Problem(severity, Problem.Kind.SETTING, place.source(), column, null, message));
    }

    /** A problem of a whole file. */
    void of(Problem.Severity severity, Problem.Kind kind, String file, @Nullable String campaignId, Text message) {
        found.add(new Problem(severity, kind, new Source(file, 0), null, campaignId, message));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** How many there are. */
    int count() {
        return found.size();
    }

    /** @throws InputException with every error, and all else that is wrong with the settings, when there is an error */
    void throwErrors() {
        if (hasErrors()) {
            throw new InputException(
                    found.stream().filter(Problems::toBeCorrected).toList());
        }
    }

    private static boolean toBeCorrected(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR
                || problem.severity() == Problem.Severity.WARNING && problem.kind() == Problem.Kind.SETTING;
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
