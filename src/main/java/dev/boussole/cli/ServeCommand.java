package dev.boussole.cli;

import dev.boussole.platform.workspace.ServiceFile;
import dev.boussole.setting.Configuration;
import dev.boussole.setting.Given;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.setting.ServiceTable;
import dev.boussole.setting.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code serve}: API and pages over workspaces and their history. */
public final class ServeCommand implements Command {
    private final Server server;

    ServeCommand(Server server) {
        this.server = server;
    }

    /** What serves; the web edge, which only the program's wiring knows. */
    public interface Server {
        /**
         * Serves until the process is stopped.
         *
         * @throws dev.boussole.campaign.InputException when the port is in use or a workspace cannot be read
         */
        void serve(ServiceSettings settings);
    }

    @Override
    public CommandSpec spec(Usage usage) {
        ServiceTable.ALL.forEach(usage::setting);
        return usage.flag("--print-config").option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Configuration given = configuration(input, session);
        Configuration.strangers(session.terminal().environment())
                .forEach(sentence -> session.say(sentence.in(session.language())));
        if (input.flag("--print-config")) {
            ConfigurationReport report = new ConfigurationReport(given, session);
            session.print(json ? report.json() : report.text());
            return Exit.DONE;
        }
        server.serve(ServiceSettings.of(given, workspaces(given, session), rules(given, session), session.language()));
        return Exit.DONE;
    }

    /** The file says more than the default, and may itself be named by flag or environment only. */
    private static Configuration configuration(Input input, Session session) {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        for (Setting<?> setting : ServiceTable.ALL) {
            if (setting.flag() != null) {
                flags.put(setting.flag(), input.texts(setting.flag()));
            }
        }
        Map<String, String> environment = session.terminal().environment();
        Path folder = session.terminal().folder();
        Configuration named = Configuration.of(flags, environment, Map.of(), folder);
        Map<String, Given> file = named.one(ServiceTable.CONFIG)
                .map(ServiceFile::read)
                .orElseGet(() -> ofWorkspaces(named.all(ServiceTable.WORKSPACES), session));
        return Configuration.of(flags, environment, file, folder);
    }

    private static Map<String, Given> ofWorkspaces(List<Path> workspaces, Session session) {
        if (workspaces.size() == 1) {
            return ServiceFile.ofWorkspace(workspaces.get(0));
        }
        for (Path workspace : workspaces) {
            if (!ServiceFile.ofWorkspace(workspace).isEmpty()) {
                throw new WrongUse(session.labels().text("error.severalGroups", workspace.resolve("boussole.yaml")));
            }
        }
        return Map.of();
    }

    private static List<Path> workspaces(Configuration given, Session session) {
        List<Path> named = given.all(ServiceTable.WORKSPACES);
        return named.isEmpty() ? List.of(Packed.folder(Packed.SAMPLE, session.terminal())) : named;
    }

    private static Path rules(Configuration given, Session session) {
        Optional<Path> named = given.one(ServiceTable.RULES);
        Path folder = Rules.of(named, session.terminal()).folder();
        return folder == null ? Packed.folder(Packed.RULEBOOK, session.terminal()) : folder;
    }
}
