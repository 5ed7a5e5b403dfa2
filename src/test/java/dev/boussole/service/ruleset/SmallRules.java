package dev.boussole.service.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A rulebook of one rule. */
public final class SmallRules {
    public static final String RULE = """
            package rules.creative

            rule "creative.worn"
                @id( "creative.worn" ) @guidance( "A07" ) @lever( CRE ) @priority( HIGH )
                @needs( "frequency.n >= 100" )
                @watch( "ctr 7d" )
            when
                Threshold( name == "frequency-max", $limit : value )
                Campaign( frequency.value >= $limit )
            then
                advise.refresh( "creative" ).within( 7 );
            end
            """;

    public static final String TEST = """
            tests:
              - name: at the limit it speaks
                given: { campaign: { frequency: 3.5 } }
                expect: [ creative.worn ]
                expectAction: 'refresh("creative").within(7)'
            """;

    private static final String MESSAGES = """
            creative.worn:
              title: %s
              why: %s
              step: %s
            """;

    private SmallRules() {}

    public static String thresholds(double limit) {
        return "name,channel,value,unit,source\nfrequency-max,," + limit + ",times,house\n";
    }

    public static Map<String, String> files() {
        return Map.of(
                "creative/worn.drl", RULE,
                "creative/worn.test.yaml", TEST,
                "thresholds.csv", thresholds(3.5),
                "messages.en.yaml", MESSAGES.formatted("Refresh it", "Seen too often.", "Make a new one."),
                "messages.fr.yaml", MESSAGES.formatted("Renouvelez", "Vue trop souvent.", "Faites-en une neuve."));
    }

    public static void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            write(folder, file.getKey(), file.getValue());
        }
    }

    public static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
