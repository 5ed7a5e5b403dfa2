package dev.boussole.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the exports of {@code fixtures/sample}: {@code main} after a change, the test compares. */
final class SampleWorkspace {
    static final Path FOLDER = Path.of("fixtures", "sample");

    private SampleWorkspace() {}

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : exports().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Every export by its path inside the workspace. */
    static Map<String, String> exports() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "exports/google-ads-campagnes.csv",
                new GoogleReport()
                        .search(Shop.PENDANTS, 0.30, 0.08)
                        .search(Shop.LAMPS, 0.04, 0.25)
                        .search(Shop.BRAND, 0.02, 0.09)
                        .display(Shop.WALL_LIGHTS)
                        .text());
        files.put("exports/meta-ads-jours.csv", MetaReports.byDay());
        files.put("exports/meta-ads-semaines.csv", MetaReports.byWeek());
        files.put("exports/meta-ads-publicites.csv", MetaReports.ads());
        files.put("exports/microsoft-ads.csv", GenericFiles.microsoft());
        files.put("exports/emailing.csv", GenericFiles.emailing());
        files.put("exports/recherche-naturelle.csv", GenericFiles.search());
        files.put("exports/site.csv", GenericFiles.site());
        return files;
    }
}
