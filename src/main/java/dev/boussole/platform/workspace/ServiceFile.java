package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import dev.boussole.setting.Given;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a file sets up the service: the keys under {@code service:}. */
public final class ServiceFile {
    private ServiceFile() {}

    /**
     * What a file for the service alone says, by the key of the setting.
     *
     * @throws dev.boussole.campaign.InputException with everything that is wrong with it
     */
    public static Map<String, Given> read(Path file) {
        Problems problems = new Problems();
        Place place = Place.yaml(file.toString());
        if (!Files.isRegularFile(file)) {
            problems.error(
                    place,
                    new Text("there is no such file. Check the path.", "ce fichier n'existe pas. Vérifiez le chemin."));
            problems.throwErrors();
        }
        Node document = SettingsFile.document(file, place, problems);
        if (document instanceof Node.Mapping mapping) {
            Fields top = new Fields(mapping, List.of(ServiceGroup.NAME), problems);
            Map<String, Given> given = new ServiceGroup(folderOf(file), problems).read(top);
            problems.throwErrors();
            return given;
        }
        if (document != null) {
            problems.error(document.place(), Expected.MAPPING.insteadOf(document.shown()));
        }
        problems.throwErrors();
        return Map.of();
    }

    /**
     * What the {@code boussole.yaml} of a workspace says; nothing when there is no such file or it sets up no service.
     *
     * @throws dev.boussole.campaign.InputException when the file is no YAML or what it says of the service is wrong
     */
    public static Map<String, Given> ofWorkspace(Path workspace) {
        Path file = workspace.resolve(SettingsFile.NAME);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Problems problems = new Problems();
        Node document = SettingsFile.document(file, Place.yaml(SettingsFile.NAME), problems);
        problems.throwErrors();
        Optional<Node.Mapping> mapping =
                document instanceof Node.Mapping found ? Optional.of(found) : Optional.<Node.Mapping>empty();
        Map<String, Given> given = mapping.map(found -> new ServiceGroup(workspace, problems)
                        .read(new Fields(found, List.copyOf(found.entries().keySet()), problems)))
                .orElse(Map.of());
        problems.throwErrors();
        return given;
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
