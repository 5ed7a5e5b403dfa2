package dev.boussole.cli;

import dev.boussole.service.Version;
import dev.boussole.store.backup.Backup;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;

/** {@code backup}: everything that the service keeps, in one file. */
final class BackupCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("FILE", "1");
        Storage.SETTINGS.forEach(usage::setting);
        return usage.build();
    }

    @Override
    public int run(Input input, Session session) {
        String given = input.argument(0).orElseThrow();
        Path file = input.path(given);
        long rows;
        try (Progress progress = Progress.start(session);
                Storage storage = Storage.open(input, session)) {
            rows = Backup.write(
                    storage.database(),
                    file,
                    Version.OF_PROGRAM,
                    Clock.systemUTC().instant(),
                    (table, done, all) -> progress.step("progress.backup", table, done + 1, all));
        }
        session.print(session.labels().text("backup.done", rows, given) + "\n");
        return Exit.DONE;
    }
}
