package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.CsvReport;
import dev.boussole.report.HtmlReport;
import dev.boussole.report.JsonReport;
import dev.boussole.report.MarkdownReport;
import dev.boussole.report.RuleNames;
import dev.boussole.report.TextReport;
import dev.boussole.review.Review;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code advise}: what to do next, for every campaign. */
final class AdviseCommand implements Command {
    private static final String[] FORMATS = {"text", "json", "csv", "md", "html"};

    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("PATH", "1..*")
                .option("--as-of", "DATE")
                .option("--campaign", "ID")
                .option("--rules", "DIR");
        return Reading.options(usage).option("--format", "FORMAT5").build();
    }

    @Override
    public int run(Input input, Session session) throws IOException {
        String format = input.choice("--format", FORMATS);
        try (Progress progress = Progress.start(session)) {
            Advising advising = Advising.of(input, session, progress);
            Review review = input.text("--campaign")
                    .map(id -> OneCampaign.of(advising.review(), id, session.labels()))
                    .orElse(advising.review());
            progress.step("progress.write");
            write(review, format, advising.language(), advising.names(), session);
        }
        return Exit.DONE;
    }

    private static void write(Review review, String format, Language language, RuleNames names, Session session)
            throws IOException {
        switch (format) {
            case "json" ->
                JsonReport.write(
                        review, language, names.waitRule(), session.terminal().out());
            case "csv" -> session.print(CsvReport.of(review, language));
            case "md" -> session.print(MarkdownReport.of(review, language, names));
            case "html" -> session.print(HtmlReport.of(review, language, names));
            default -> session.print(TextReport.of(review, language, names, session.ink(), session.columns()));
        }
    }
}
