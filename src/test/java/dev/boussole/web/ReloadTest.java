package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
    @TempDir
    Path folder;

    private Serving serving;

    @BeforeEach
    void serve() {
        serving = new Serving(folder);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        for (int i = 0; i < 300 && !there.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void a_change_of_the_files_is_read_and_a_broken_one_is_not_taken_over() throws InterruptedException {
        serving.ok("/api/v1/campaigns");
        serving.write("daily.csv", Serving.EXPORT + "2026-10-31,other,Other,display,9,1,1.5,EUR\n");
        until(() -> serving.ok("/health/ready").at("/workspace/campaigns").intValue() == 2);
        serving.ok("/api/v1/campaigns");
        assertThat(serving.rules.reviews).hasValue(2);
        serving.write("boussole.yaml", "curency: EUR\n");
        until(() -> serving.ok("/health/ready").get("status").textValue().equals("degraded"));
        JsonNode ready = serving.ok("/health/ready?lang=en");
        assertThat(ready.get("status").textValue()).isEqualTo("degraded");
        assertThat(ready.at("/workspace/campaigns").intValue()).isEqualTo(2);
        assertThat(ready.at("/workspace/problems/0/message").textValue()).contains("boussole.yaml", "curency");
    }

    @Test
    void the_same_state_is_reviewed_once() {
        serving.ok("/api/v1/campaigns?lang=fr");
        serving.ok("/api/v1/campaigns/shopping?lang=en");
        assertThat(serving.rules.reviews).hasValue(1);
        serving.ok("/api/v1/campaigns?asOf=2026-10-15");
        assertThat(serving.rules.reviews).hasValue(2);
    }
}
