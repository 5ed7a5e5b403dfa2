package dev.boussole.cli;

import dev.boussole.store.backup.Restore;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code restore}: fills an empty database with what {@code backup} wrote. */
final class RestoreCommand implements Command {
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
                Storage.Place place = Storage.place(input, session)) {
            progress.step("progress.check");
            rows = Restore.read(
                    place.url(), file, (table, done, all) -> progress.step("progress.restore", table, done + 1, all));
        }
        session.print(session.labels().text("restore.done", rows, given) + "\n");
        return Exit.DONE;
    }
}
