package dev.boussole.fuzz;

import dev.boussole.fuzz.Export.Promise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes inputs: the same seed gives the same one, as long as the corpus is the same. */
final class Inputs {
    private final Corpus corpus;

    Inputs(Corpus corpus) {
        this.corpus = corpus;
    }

    Export of(SplittableRandom random) {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return packed(mutated(corpus.text(random), random), "text", random);
        }
        if (kind < 67) {
            String spliced = TextMutations.spliced(corpus.text(random), corpus.text(random), random);
            return packed(random.nextBoolean() ? spliced : mutated(spliced, random), "spliced", random);
        }
        if (kind < 82) {
            Export file = corpus.file(random);
            return new Export(file.name(), mutated(file.bytes(), random), "bytes of " + file.recipe());
        }
        return kind < 90 ? repacked(random) : damaged(random);
    }

    private static String mutated(String text, SplittableRandom random) {
        String result = text;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            result = TextMutations.once(result, random);
        }
        return result;
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            result = ByteMutations.once(result, random);
        }
        return result;
    }

    /** A text in some encoding, mostly by itself, else in an archive or as a workbook. */
    private Export packed(String text, String recipe, SplittableRandom random) {
        byte[] bytes = Encodings.encode(text, random);
        if (random.nextInt(4) == 0) {
            bytes = ByteMutations.once(bytes, random);
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Export("fuzz.csv.gz", Packing.gzip(bytes), recipe + ", gzipped");
            case 1 -> new Export("fuzz.zip", Packing.zip(siblings(bytes, random)), recipe + ", zipped");
            case 2 -> new Export("fuzz.xlsx", workbook(text, random), recipe + ", as a workbook");
            default -> new Export("fuzz.csv", bytes, recipe);
        };
    }

    private Map<String, byte[]> siblings(byte[] bytes, SplittableRandom random) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("fuzz.csv", bytes);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            members.put(i + ".csv", Encodings.encode(corpus.text(random), random));
        }
        switch (random.nextInt(8)) {
            case 0 -> members.put("folder/in.csv.gz", Packing.gzip(bytes));
            case 1 -> members.put("cut.csv.gz", ByteMutations.cut(Packing.gzip(bytes), random));
            case 2 -> members.put("nested.zip", Packing.zip(Map.of("a.csv", bytes)));
            case 3 -> members.put("odd\u0007\u202Ename\n.csv", bytes);
            case 4 -> members.put("book.xlsx", workbook(Encodings.decode(bytes), random));
            case 5 -> members.put("../../up.csv", bytes);
            case 6 -> {
                int many = random.nextInt(1_500);
                for (int i = 0; i < many; i++) {
                    members.put("many/" + i + ".csv", new byte[] {'a', ',', 'b'});
                }
            }
            default -> members.put("picture.png", new byte[] {1, 2, 3});
        }
        return members;
    }

    private static byte[] workbook(String text, SplittableRandom random) {
        List<List<String>> lines = TextMutations.table(text);
        List<List<String>> cells = new ArrayList<>();
        for (List<String> line : lines.subList(0, Math.min(500, lines.size()))) {
            cells.add(line.subList(0, Math.min(2_000, line.size())).stream()
                    .map(cell -> cell.replaceAll("^\"|\"$", ""))
                    .toList());
        }
        Map<String, byte[]> parts = Workbooks.parts(cells, random);
        if (random.nextBoolean()) {
            one(parts, random);
        }
        return Packing.zip(parts);
    }

    /** An archive with one of its members changed, left out, or twice there. */
    private Export repacked(SplittableRandom random) {
        Export archive = corpus.archive(random);
        Map<String, byte[]> members = Packing.members(archive.bytes());
        if (members.isEmpty()) {
            return new Export(archive.name(), mutated(archive.bytes(), random), "bytes of " + archive.recipe());
        }
        one(members, random);
        return new Export(archive.name(), Packing.zip(members), "member of " + archive.recipe());
    }

    private static void one(Map<String, byte[]> members, SplittableRandom random) {
        List<String> names = List.copyOf(members.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = members.getOrDefault(name, new byte[0]);
        switch (random.nextInt(8)) {
            case 0 -> members.remove(name);
            case 1 -> members.put("copy of " + name.replace('/', ' '), bytes);
            case 2 -> members.put(name, new byte[0]);
            case 3, 4 -> members.put(name, mutated(bytes, random));
            default -> members.put(name, Encodings.encode(mutated(Encodings.decode(bytes), random), random));
        }
    }

    /** An archive that breaks off, or has one bit wrong. */
    private Export damaged(SplittableRandom random) {
        Export archive = random.nextBoolean()
                ? corpus.archive(random)
                : new Export("fuzz.csv.gz", Packing.gzip(Encodings.encode(corpus.text(random), random)), "gzipped");
        byte[] whole = archive.bytes();
        if (random.nextBoolean()) {
            byte[] part = Arrays.copyOf(whole, 4 + random.nextInt(Math.max(1, whole.length - 4)));
            Promise promise = part.length < whole.length ? Promise.REFUSED : Promise.NONE;
            return new Export(archive.name(), part, "cut off: " + archive.recipe(), promise, whole);
        }
        return new Export(
                archive.name(),
                ByteMutations.flipped(whole, random),
                "one bit of " + archive.recipe(),
                Promise.WHOLE_OR_REFUSED,
                whole);
    }
}
