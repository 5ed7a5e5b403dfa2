package dev.boussole.cli;

import dev.boussole.campaign.Source;
import dev.boussole.campaign.Spelling;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.ExplainReport;
import dev.boussole.report.JsonReport;
import dev.boussole.report.Labels;
import dev.boussole.review.Review;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code explain}: the proof of one recommendation. */
final class ExplainCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("PATH", "1")
                .argument("ID", "1")
                .option("--as-of", "DATE")
                .option("--rules", "DIR");
        return Reading.options(usage).option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        try (Progress progress = Progress.start(session)) {
            Advising advising = Advising.of(input, session, progress);
            Recommendation found = find(advising.review(), input.argument(1).orElse(""), session.labels());
            if (json) {
                byte[] proof = JsonReport.recommendations(List.of(found), advising.language());
                session.print(new String(proof, StandardCharsets.UTF_8) + "\n");
            } else {
                session.print(ExplainReport.of(
                        advising.review(),
                        found,
                        written(advising.rules(), found.guidance().source()),
                        advising.language(),
                        advising.names(),
                        session.ink(),
                        session.columns()));
            }
        }
        return Exit.DONE;
    }

    /** By id, or by a rule id or guidance code that only one recommendation has. */
    private static Recommendation find(Review review, String id, Labels labels) {
        List<Recommendation> all = Stream.concat(
                        review.accountAdvice().recommendations().stream(),
                        review.campaigns().stream().flatMap(advised -> advised.advice().recommendations().stream()))
                .toList();
        List<Recommendation> found = all.stream().filter(one -> names(one, id)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            List<String> ids = all.stream().map(Recommendation::id).toList();
            throw new WrongUse(labels.text("error.recommendation", id) + " "
                    + Spelling.nearest(id, ids)
                            .map(near -> labels.text("error.meant", near))
                            .orElse(labels.text("error.recommendations")));
        }
        List<String> ids = found.stream()
                .map(one -> one.id() + " (" + one.campaignId() + ")")
                .toList();
        throw new WrongUse(labels.text("error.several", id, String.join(", ", ids)));
    }

    private static boolean names(Recommendation one, String id) {
        return one.id().equals(id)
                || one.guidance().id().equals(id)
                || id.equals(one.guidance().code());
    }

    /** The rule's lines in its file, up to its {@code end}. */
    private static List<String> written(Rules rules, Source source) {
        String prefix = rules.shownAs() + "/";
        String file = source.file().startsWith(prefix) ? source.file().substring(prefix.length()) : source.file();
        List<String> lines = new ArrayList<>();
        for (String line : rules.text(file)
                .orElse("")
                .lines()
                .skip(Math.max(0, source.line() - 1L))
                .toList()) {
            lines.add(line);
            if (line.strip().equals("end")) {
                return lines;
            }
        }
        return List.of();
    }
}
