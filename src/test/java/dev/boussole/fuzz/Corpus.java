package dev.boussole.fuzz;

import dev.boussole.platform.ExportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The exports that inputs are made of, in the order of their paths, and the texts of all of them, also of those in archives. */
final class Corpus {
    private static final int LONGEST_TEXT = 60_000;

    private final List<Export> files = new ArrayList<>();
    private final List<Export> archives = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** All exports below the folders. */
    static Corpus of(Path... folders) throws IOException {
        Corpus corpus = new Corpus();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(ExportReader::isCandidate).sorted().toList()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    corpus.add(path, Files.readAllBytes(file));
                }
            }
        }
        if (corpus.texts.isEmpty() || corpus.archives.isEmpty()) {
            throw new IllegalArgumentException("No texts or no archives below " + List.of(folders));
        }
        return corpus;
    }

    private void add(String path, byte[] bytes) {
        Export export = new Export(path.substring(path.lastIndexOf('/') + 1), bytes, path);
        files.add(export);
        if (!Packing.isPacked(bytes)) {
            add(bytes);
            return;
        }
        archives.add(export);
        if (Packing.isZip(bytes)) {
            for (Map.Entry<String, byte[]> member : Packing.members(bytes).entrySet()) {
                if (!member.getKey().startsWith("xl/") && ExportReader.isCandidate(Path.of(member.getKey()))) {
                    add(member.getValue());
                }
            }
        }
    }

    private void add(byte[] bytes) {
        if (bytes.length > 0 && bytes.length <= LONGEST_TEXT && !Packing.isPacked(bytes)) {
            texts.add(Encodings.decode(bytes));
        }
    }

    int size() {
        return files.size();
    }

    Export file(SplittableRandom random) {
        return files.get(random.nextInt(files.size()));
    }

    Export archive(SplittableRandom random) {
        return archives.get(random.nextInt(archives.size()));
    }

    String text(SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
