package dev.boussole.platform.workspace;

import dev.boussole.campaign.Problem;
import dev.boussole.setting.Configuration;
import dev.boussole.setting.Given;
import dev.boussole.setting.Origin;
import dev.boussole.setting.ServiceTable;
import dev.boussole.setting.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and checks the keys under {@code service:}, which say how the service is set up. */
final class ServiceGroup {
    static final String NAME = "service";

    private final Path folder;
    private final Problems problems;

    /** @param folder of the file, against which its relative paths are read */
    ServiceGroup(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** What is given, by the key of the setting. Problems are collected, not thrown. */
    Map<String, Given> read(Fields top) {
        Map<String, Given> given = new LinkedHashMap<>();
        top.mapping(NAME).ifPresent(group -> read(group, "", given));
        return given;
    }

    private void read(Node.Mapping group, String prefix, Map<String, Given> given) {
        List<String> known = ServiceTable.ofFiles().stream()
                .map(Setting::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()).replaceFirst("\\..*", ""))
                .distinct()
                .toList();
        Fields fields = new Fields(group, known, problems);
        for (String name : known) {
            Node value = fields.value(name);
            if (value == null) {
                continue;
            }
            String key = prefix + name;
            ServiceTable.ofFiles().stream()
                    .filter(setting -> setting.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            setting -> read(setting, fields, name, given),
                            () -> fields.mapping(name).ifPresent(below -> read(below, key + ".", given)));
        }
    }

    private void read(Setting<?> setting, Fields fields, String name, Map<String, Given> given) {
        Place place = fields.place(name);
        List<String> texts;
        if (setting.several()) {
            texts = fields.texts(name);
        } else if (fields.value(name) instanceof Node.Scalar scalar) {
            texts = List.of(scalar.text());
        } else {
            problems.error(place, Expected.TEXT.insteadOf(fields.shown(name)));
            return;
        }
        Given found = new Given(texts, new Origin.Line(place.file(), place.line(), place.key()), folder);
        List<Problem> wrong = Configuration.problems(setting, found);
        wrong.forEach(problems::add);
        given.put(setting.key(), found);
    }
}
