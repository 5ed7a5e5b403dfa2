package dev.boussole.cli;

import dev.boussole.rulebook.format.RuleFormat;
import dev.boussole.rulebook.language.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules fmt}: rule files in their canonical layout. */
final class RulesFmtCommand implements Command {
    private static final int DEPTH_MAX = 8;

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("RULEFILES", "0..*").flag("--check").build();
    }

    @Override
    public int run(Input input, Session session) throws IOException {
        boolean check = input.flag("--check");
        int other = 0;
        int wrong = 0;
        List<Path> files = files(input, session);
        for (Path file : files) {
            String text = text(file, session);
            RuleFormat.Formatted formatted =
                    RuleFormat.of(new RuleFile(String.valueOf(file.getFileName()), file.toString(), normal(text)));
            formatted
                    .problems()
                    .forEach(problem -> session.say(problem.message().in(session.language())));
            Optional<String> written = formatted.text();
            if (written.isEmpty()) {
                wrong++;
            } else if (!written.get().equals(text)) {
                other++;
                if (!check) {
                    Replaced.file(file, written.get().getBytes(StandardCharsets.UTF_8));
                }
                session.print(session.labels().text(check ? "fmt.other" : "fmt.written", file) + "\n");
            }
        }
        session.print(session.labels().text("fmt.sum", files.size(), other, wrong) + "\n");
        return wrong > 0 || check && other > 0 ? Exit.FINDINGS : Exit.DONE;
    }

    private static List<Path> files(Input input, Session session) {
        List<Path> given = input.paths(0);
        if (given.isEmpty()) {
            Path usual = Rules.of(Optional.empty(), session.terminal()).folder();
            if (usual == null) {
                throw new WrongUse(session.labels().text("error.packed", "boussole rules fmt DIR"));
            }
            given = List.of(usual);
        }
        List<Path> files = new ArrayList<>();
        given.forEach(path -> add(path, files, session));
        return files;
    }

    private static void add(Path path, List<Path> files, Session session) {
        if (Files.isRegularFile(path)) {
            if (!path.toString().endsWith(".drl")) {
                throw new WrongUse(session.labels().text("error.drl", path));
            }
            files.add(path);
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new WrongUse(session.labels().text("error.folder", path));
        }
        try (Stream<Path> found = Files.walk(path, DEPTH_MAX)) {
            found.filter(file -> file.toString().endsWith(".drl") && Files.isRegularFile(file))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file, Session session) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new WrongUse(session.labels().text("error.utf8", file));
        }
    }

    private static String normal(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }
}
