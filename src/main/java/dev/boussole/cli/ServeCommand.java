package dev.boussole.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code serve}: API and pages over a workspace. */
public final class ServeCommand implements Command {
    private static final int PORT = 7070;

    private final Server server;

    ServeCommand(Server server) {
        this.server = server;
    }

    /** What serves; the web edge, which only the program's wiring knows. */
    public interface Server {
        /**
         * Serves until the process is stopped.
         *
         * @throws dev.boussole.campaign.InputException when the port is in use or the workspace cannot be read
         */
        void serve(Settings settings);
    }

    /**
     * @param workspace the folder to open
     * @param rules the folder of the rulebook
     */
    public record Settings(String host, int port, Path workspace, Path rules) {}

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.option("--port", "PORT")
                .option("--host", "HOST")
                .option("--workspace", "PATH")
                .option("--rules", "DIR")
                .build();
    }

    @Override
    public int run(Input input, Session session) {
        Path workspace = input.text("--workspace")
                .map(input::path)
                .orElseGet(() -> Packed.folder(Packed.SAMPLE, session.terminal()));
        server.serve(new Settings(
                input.text("--host").orElse("127.0.0.1"),
                input.port("--port", PORT),
                workspace,
                rules(input, session)));
        return Exit.DONE;
    }

    private static Path rules(Input input, Session session) {
        Path folder = Rules.of(input, session).folder();
        return folder == null ? Packed.folder(Packed.RULEBOOK, session.terminal()) : folder;
    }
}
