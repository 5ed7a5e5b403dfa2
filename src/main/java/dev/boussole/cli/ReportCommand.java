package dev.boussole.cli;

import dev.boussole.report.Labels;
import dev.boussole.report.document.HtmlFile;
import dev.boussole.report.document.MarkdownFile;
import dev.boussole.report.document.Material;
import dev.boussole.report.document.PdfFile;
import dev.boussole.report.document.ReportDocument;
import dev.boussole.report.document.Reporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code report}: the summary for stakeholders, to print or to send. */
final class ReportCommand implements Command {
    private static final String PDF = "pdf";
    private static final int WEEKS_MAX = 104;

    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("PATH", "1..*")
                .option("--as-of", "DATE")
                .option("--weeks", "N")
                .option("--campaign", "ID")
                .option("--rules", "DIR");
        return Reading.options(usage)
                .option("--format", "FORMATR")
                .option("--output", "FILE")
                .build();
    }

    @Override
    public int run(Input input, Session session) throws IOException {
        String format = input.choice("--format", "html", PDF, "md");
        int weeks = weeks(input, session.labels());
        Optional<Path> file = input.text("--output").map(input::path);
        if (format.equals(PDF) && file.isEmpty() && session.terminal().outIsScreen()) {
            throw new WrongUse(session.labels().text("report.screen"));
        }
        try (Progress progress = Progress.start(session)) {
            Advising advising = Advising.of(input, session, progress);
            Material all = Material.of(
                    advising.review(),
                    advising.workspace(),
                    advising.names(),
                    advising.book().ownKpis(),
                    null,
                    weeks);
            Material material = input.text("--campaign")
                    .map(id -> only(all, id, session.labels()))
                    .orElse(all);
            progress.step("progress.write");
            write(bytes(Reporter.of(material, advising.language()), format), file, session);
        }
        return Exit.DONE;
    }

    private static int weeks(Input input, Labels labels) {
        String given = input.text("--weeks").orElse(String.valueOf(Material.WEEKS));
        if (given.matches("\\d{1,3}")) {
            int weeks = Integer.parseInt(given);
            if (weeks >= 1 && weeks <= WEEKS_MAX) {
                return weeks;
            }
        }
        throw new WrongUse(labels.text("report.weeks.bad", given, WEEKS_MAX));
    }

    private static Material only(Material all, String id, Labels labels) {
        OneCampaign.find(all.review(), id, labels);
        return all.only(id).orElseThrow();
    }

    private static byte[] bytes(ReportDocument document, String format) {
        return switch (format) {
            case PDF -> PdfFile.of(document);
            case "md" -> MarkdownFile.of(document).getBytes(StandardCharsets.UTF_8);
            default -> HtmlFile.of(document).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void write(byte[] bytes, Optional<Path> file, Session session) throws IOException {
        if (file.isEmpty()) {
            session.terminal().out().write(bytes);
            return;
        }
        try {
            Files.write(file.get(), bytes);
        } catch (IOException refused) {
            throw new WrongUse(session.labels().text("report.unwritable", file.get()));
        }
    }
}
