package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.store.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String db = TestDatabase.url();

    private Ran token(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "token";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--db";
        all[arguments.length + 2] = db;
        all[arguments.length + 3] = "--lang=en";
        return Ran.boussole(all);
    }

    private JsonNode json(String... arguments) throws IOException {
        Ran ran = token(arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        return MAPPER.readTree(ran.out());
    }

    @Test
    void a_token_is_printed_alone_so_that_a_script_can_take_it() {
        Ran ran = token("create", "--name", "Claire", "--role", "marketer");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).matches("bou_[A-Za-z0-9_-]{43}\n");
        assertThat(ran.err()).contains("It is shown this once");
    }

    @Test
    void tokens_are_made_listed_and_revoked() throws IOException {
        assertThat(token("list").out()).contains("There is no token.");
        JsonNode made = json(
                "create",
                "--name",
                "dashboard",
                "--role",
                "viewer",
                "--account",
                "shop",
                "--account",
                "boutique",
                "--expires",
                "2090-06-30",
                "--format",
                "json");
        assertThat(made.get("expiresAt").textValue()).isEqualTo("2090-07-01T00:00:00Z");
        assertThat(made.get("accounts")).hasToString("[\"boutique\",\"shop\"]");
        String id = made.get("id").textValue();
        assertThat(token("list").out())
                .contains(id, "dashboard, viewer, boutique, shop", "usable; made", "never used")
                .doesNotContain(made.get("token").textValue());
        assertThat(token("revoke", id).out()).isEqualTo("Token " + id + " is revoked.\n");
        JsonNode listed = json("list", "--format", "json").at("/tokens/0");
        assertThat(listed.get("state").textValue()).isEqualTo("revoked");
        assertThat(listed.get("revokedBy").textValue()).isEqualTo("local");
    }

    @Test
    void an_account_that_is_not_there_yet_is_mentioned() {
        assertThat(token("create", "--name", "x", "--role", "viewer", "--account", "shop")
                        .err())
                .contains("There is no account `shop` yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create --role viewer|Option `--name` is needed.",
                "create --name x|Option `--role` is needed.",
                "create --name x --role king|`--role`: `king` is not one of viewer, marketer, strategist, publisher.",
                "create --name local --role viewer|`--name` needs 1 to 100 printable characters",
                "create --name x --role viewer --account A_B|`--account` is `A_B`: expected the id of an account",
                "create --name x --role viewer --expires 2020-01-01|`--expires` is `2020-01-01`, which is past.",
                "revoke none|There is no token `none`."
            })
    void wrong_use_is_told_in_one_sentence(String line, String sentence) {
        Ran ran = token(line.split(" ", -1));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(sentence);
    }
}
