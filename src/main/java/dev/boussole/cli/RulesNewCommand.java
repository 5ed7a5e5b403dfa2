package dev.boussole.cli;

import dev.boussole.campaign.Lever;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.workshop.NewRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules new}: a rule to write upon, with its messages and its first tests. */
final class RulesNewCommand implements Command {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}\\.[a-z][a-z0-9-]{0,60}");
    private static final Pattern FILE = Pattern.compile("([a-z0-9_-]+/){0,6}[a-z0-9_-]+\\.drl");

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("RULEID", "1")
                .argument("DIR", "0..1")
                .option("--lever", "LEVER")
                .option("--file", "FILE")
                .build();
    }

    @Override
    public int run(Input input, Session session) throws IOException {
        String id = input.argument(0).orElseThrow();
        if (!ID.matcher(id).matches()) {
            throw new WrongUse(session.labels().text("new.id", id));
        }
        Lever lever = lever(input.required("--lever"), session);
        String file = input.text("--file").orElse(id.replace('.', '/') + ".drl").replace('\\', '/');
        if (!FILE.matcher(file).matches()) {
            throw new WrongUse(session.labels().text("new.file", file));
        }
        Path folder =
                Rules.of(input.argument(1).map(input::path), session.terminal()).folder();
        if (folder == null) {
            throw new WrongUse(session.labels().text("error.packed", "boussole rules new " + id + " DIR"));
        }
        LoadOptions options = LoadOptions.shownAs(folder.toString());
        NewRule.Added added = NewRule.of(files(folder, options), id, lever, file, options);
        for (Map.Entry<String, String> changed : new TreeMap<>(added.changed()).entrySet()) {
            Path path = folder.resolve(changed.getKey());
            boolean there = Files.exists(path);
            Files.createDirectories(path.toAbsolutePath().getParent());
            Replaced.file(path, changed.getValue().getBytes(StandardCharsets.UTF_8));
            session.print(session.labels().text(there ? "new.added" : "new.written", path) + "\n");
        }
        session.print(session.labels().text("new.next", folder.resolve(file), folder) + "\n");
        added.failing().forEach(test -> session.say(session.labels().text("new.failing", test.file(), test.name())));
        return Exit.DONE;
    }

    /** None of a folder that is not there yet or holds nothing. */
    private static Map<String, String> files(Path folder, LoadOptions options) throws IOException {
        if (!Files.exists(folder)) {
            return Map.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            if (found.findAny().isEmpty()) {
                return Map.of();
            }
        }
        return RuleBookLoader.files(folder, options);
    }

    private static Lever lever(String given, Session session) {
        return Lever.of(given)
                .orElseThrow(() -> new WrongUse(session.labels()
                        .text(
                                "error.choice",
                                "--lever",
                                given,
                                Arrays.stream(Lever.values()).map(Lever::name).collect(Collectors.joining(", ")))));
    }
}
