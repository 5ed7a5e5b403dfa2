package dev.boussole.platform.workspace;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.review.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A workspace that a test writes. */
record Folder(Path path) {
    static final String ONE_ROW = "date,campaignId,clicks,spend,currency\n2026-10-01,a,10,5.5,EUR\n";

    Folder with(String name, String... lines) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder settings(String... lines) {
        return with("boussole.yaml", lines);
    }

    Workspace read() {
        return WorkspaceReader.read(List.of(path), WorkspaceOptions.in(Language.EN))
                .workspace();
    }

    /** Every message of the refusal, in one language, line by line. */
    List<String> refusal(Language language) {
        return refusalOf(language, path);
    }

    static List<String> refusalOf(Language language, Path... paths) {
        try {
            WorkspaceReader.read(List.of(paths), WorkspaceOptions.in(language));
        } catch (InputException refused) {
            return Stream.of(refused.message(language).split("\n")).toList();
        }
        throw new AssertionError("The workspace was accepted");
    }
}
