package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} is started with: flags before variables, before the file, before defaults. */
class ServeSettingsTest {
    @TempDir
    Path folder;

    private Path shop;

    @BeforeEach
    void workspace() throws IOException {
        shop = Files.createDirectory(folder.resolve("shop"));
        settings("port: 7001");
    }

    private void settings(String... lines) throws IOException {
        Files.writeString(
                shop.resolve("boussole.yaml"), "account: Shop\nservice:\n  " + String.join("\n  ", lines) + "\n");
    }

    private Ran serve(Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(List.of("serve"));
        line.addAll(Arrays.asList(arguments));
        return Ran.in(folder, environment, line.toArray(String[]::new));
    }

    private JsonNode config(Map<String, String> environment, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--print-config", "--format", "json"));
        Ran ran = serve(environment, line.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return new ObjectMapper().readTree(ran.out()).get("settings");
    }

    private static String value(JsonNode config, String key) {
        return config.get(key).get("value").asText() + " from "
                + config.get(key).get("where").asText();
    }

    @Test
    void the_default_gives_way_to_the_file_the_file_to_the_variable_and_that_to_the_flag() throws IOException {
        Map<String, String> variable = Map.of("BOUSSOLE_PORT", "7002");
        assertThat(value(config(Map.of()), "port")).isEqualTo("7070 from default");
        assertThat(value(config(Map.of(), "--workspace", "shop"), "port"))
                .isEqualTo("7001 from boussole.yaml, line 3, key service.port");
        assertThat(value(config(variable, "--workspace", "shop"), "port")).isEqualTo("7002 from BOUSSOLE_PORT");
        assertThat(value(config(variable, "--workspace", "shop", "--port", "7003"), "port"))
                .isEqualTo("7003 from --port");
    }

    @Test
    void a_file_of_its_own_sets_up_several_workspaces() throws IOException {
        Files.createDirectories(folder.resolve("etc/one"));
        Files.writeString(
                folder.resolve("etc/service.yaml"),
                "service:\n  workspaces: [ one, ../shop ]\n  log: { format: json }\n");
        JsonNode config = config(Map.of("BOUSSOLE_CONFIG", "etc/service.yaml"));
        assertThat(value(config, "log.format"))
                .startsWith("json from ")
                .endsWith("etc/service.yaml, line 3, key service.log.format");
        Ran ran = serve(cache(), "--config", "etc/service.yaml");
        assertThat(ran.err()).contains("etc/one", "etc/../shop", "format=JSON", "port=7070");
    }

    private Map<String, String> cache() {
        return Map.of("BOUSSOLE_CACHE", folder.resolve("cache").toString());
    }

    @Test
    void several_workspaces_take_their_settings_from_a_file_of_its_own_only() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Ran ran = serve(Map.of(), "--workspace", "other", "--workspace", "shop");
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err())
                .contains("boussole.yaml` has a group `service`, but several workspaces are served.", "`--config`");
    }

    @Test
    void what_cannot_be_used_is_told_with_where_it_stands() throws IOException {
        settings("port: ninety", "log: { level: wrn }", "conections: 4");
        Ran file = serve(Map.of(), "--workspace", "shop");
        assertThat(file.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(file.err())
                .contains(
                        "`boussole.yaml`, line 3, key `service.port`: `ninety` is not a port."
                                + " Give a number between 0 and 65535.",
                        "`boussole.yaml`, line 4, key `service.log.level`: `wrn` is not one of"
                                + " error, warn, info, debug. Did you mean `warn`?",
                        "`conections` is not known here. Did you mean `connections`?");
        assertThat(serve(Map.of("BOUSSOLE_REVIEW_AT", "6h"), "--lang", "fr").err())
                .isEqualTo("`BOUSSOLE_REVIEW_AT` : `6h` n'est pas une heure du jour."
                        + " Écrivez par exemple `06:00`, ou `off` pour aucune.\n");
        assertThat(serve(Map.of(), "--cors-origin", "example.com/a").err())
                .startsWith("`--cors-origin`: `example.com/a` is not the origin of a page.");
    }

    @Test
    void what_the_workspace_says_of_the_service_does_not_disturb_its_advice() throws IOException {
        settings("port: 7001", "review: { at: \"05:30\", afterImport: false }", "data: ../data");
        Files.writeString(shop.resolve("daily.csv"), "date,campaignId,impressions,clicks\n2026-10-30,spring,1000,12\n");
        assertThat(Ran.in(folder, Map.of(), "advise", "shop").code()).isZero();
        settings("port: ninety");
        assertThat(Ran.in(folder, Map.of(), "advise", "shop").err()).contains("`ninety` is not a port");
    }

    @Test
    void secrets_are_never_printed() {
        Map<String, String> environment = Map.of(
                "BOUSSOLE_SMTP_PASSWORD", "tulip", "BOUSSOLE_DB", "postgresql://anna:rose%40x@db.example/advice");
        for (String format : List.of("text", "json")) {
            Ran ran = serve(environment, "--print-config", "--format", format);
            assertThat(ran.out())
                    .contains("postgresql://anna:***@db.example/advice")
                    .doesNotContain("rose", "tulip");
        }
        Ran wrong = serve(Map.of("BOUSSOLE_DB", "mysql://anna:rose@db/x?password=tulip"));
        assertThat(wrong.err()).contains("mysql://anna:***@db/x?password=***").doesNotContain("rose", "tulip");
    }

    @Test
    void a_database_may_be_written_as_psql_takes_it() {
        Map<String, String> environment = Map.of("BOUSSOLE_CACHE", folder.toString());
        Ran ran = serve(environment, "--db", "postgres://anna:a%2Bb@db.example:5433/advice?sslmode=require");
        assertThat(ran.err())
                .contains("jdbc:postgresql://db.example:5433/advice?user=anna&password=***&sslmode=require");
    }

    @Test
    void a_variable_that_changes_nothing_is_told() {
        assertThat(serve(Map.of("BOUSSOLE_PROT", "1"), "--print-config").err())
                .isEqualTo("`BOUSSOLE_PROT` is not a setting and changes nothing. Did you mean `BOUSSOLE_PORT`?\n");
    }

    @Test
    void data_lie_where_the_system_keeps_those_of_its_users() throws IOException {
        assertThat(value(config(Map.of("XDG_DATA_HOME", "/srv/anna")), "data"))
                .isEqualTo("/srv/anna/boussole from default");
        assertThat(value(config(Map.of()), "data")).endsWith(".local/share/boussole from default");
        assertThat(value(config(Map.of("BOUSSOLE_DATA", "/var/lib/b", "XDG_DATA_HOME", "/srv")), "data"))
                .isEqualTo("/var/lib/b from BOUSSOLE_DATA");
    }
}
