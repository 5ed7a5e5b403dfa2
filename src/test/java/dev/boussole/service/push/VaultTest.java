package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] SECRET = "hush".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void what_was_sealed_opens_with_the_same_key() {
        byte[] sealed = Vault.inFile(folder.resolve("key")).seal(SECRET, "wh_1");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hush");
        assertThat(Vault.inFile(folder.resolve("key")).open(sealed, "wh_1")).hasValue(SECRET);
    }

    @Test
    void it_opens_for_nothing_else() {
        Vault vault = Vault.inFile(folder.resolve("key"));
        assertThat(vault.open(vault.seal(SECRET, "wh_1"), "wh_2")).isEmpty();
    }

    @Test
    void another_key_does_not_open_it() {
        byte[] sealed = Vault.inFile(folder.resolve("key")).seal(SECRET, "wh_1");
        assertThat(Vault.inFile(folder.resolve("other")).open(sealed, "wh_1")).isEmpty();
        assertThat(Vault.inFile(folder.resolve("other")).open(new byte[3], "wh_1"))
                .isEmpty();
    }

    @Test
    void the_key_is_for_its_owner_only() throws Exception {
        Vault.inFile(folder.resolve("key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("key"));
    }
}
