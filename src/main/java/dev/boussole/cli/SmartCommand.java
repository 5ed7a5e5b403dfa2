package dev.boussole.cli;

import dev.boussole.report.JsonReport;
import dev.boussole.report.SmartReport;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/** {@code smart}: a verdict for each letter of each objective. */
final class SmartCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("PATH", "1..*").option("--as-of", "DATE").option("--rules", "DIR");
        return Reading.options(usage).option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        try (Progress progress = Progress.start(session)) {
            Advising advising = Advising.of(input, session, progress);
            if (json) {
                byte[] objectives = JsonReport.objectives(advising.review().objectives(), advising.language());
                session.print(new String(objectives, StandardCharsets.UTF_8) + "\n");
            } else {
                session.print(SmartReport.of(advising.review(), advising.language(), session.ink(), session.columns()));
            }
        }
        return Exit.DONE;
    }
}
