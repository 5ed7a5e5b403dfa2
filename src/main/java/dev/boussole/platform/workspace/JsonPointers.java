package dev.boussole.platform.workspace;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;

/** Problems of rows name a file's line and column; in a request that is a pointer into {@code /measures}. */
final class JsonPointers {
    private JsonPointers() {}

    static Problem of(Problem problem) {
        int line = problem.source().line();
        if (line == 0) {
            return problem;
        }
        String pointer = "/measures/" + (line - 1) + (problem.column() == null ? "" : "/" + problem.column());
        Text message = problem.message();
        return new Problem(
                problem.severity(),
                problem.kind(),
                new Source(problem.source().file(), 0),
                pointer,
                problem.campaignId(),
                new Text(at(pointer, message.en(), ": "), at(pointer, message.fr(), " : ")));
    }

    private static String at(String pointer, String message, String colon) {
        int end = message.indexOf(colon);
        return "`" + pointer + "`" + (end < 0 ? colon + message : message.substring(end));
    }
}
