package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.Service;
import dev.boussole.service.input.ImportOptions;
import dev.boussole.service.input.Upload;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which account opens for someone who names none, today and after the next start. */
class FirstAccountTest {
    @TempDir
    Path folder;

    @Test
    void the_sample_is_first_only_as_long_as_it_is_alone() throws IOException {
        Path sample = Files.createDirectory(folder.resolve("sample"));
        Files.writeString(sample.resolve("daily.csv"), Serving.EXPORT);
        try (Database database = TestDatabase.open()) {
            try (Service service = open(sample, database)) {
                assertThat(accounts(service)).containsExactly("sample");
                service.hideSample();
                assertThat(accounts(service)).containsExactly("sample");
                take(service, "zoo");
                take(service, "atelier");
                assertThat(accounts(service)).containsExactly("zoo", "atelier", "sample");
            }
            try (Service again = open(sample, database)) {
                assertThat(accounts(again)).containsExactly("zoo", "atelier", "sample");
                again.hideSample();
                assertThat(accounts(again)).containsExactly("zoo", "atelier");
                assertThat(again.sampleIsHidden()).isTrue();
            }
            try (Service again = open(sample, database)) {
                assertThat(accounts(again)).containsExactly("zoo", "atelier");
                again.showSample();
                assertThat(accounts(again)).containsExactly("zoo", "atelier", "sample");
            }
        }
    }

    private static Service open(Path sample, Database database) {
        return Service.open(TestSettings.of(sample), database, new FakeRules(), Clock.systemUTC());
    }

    private static List<String> accounts(Service service) {
        return service.office().desks().stream()
                .map(desk -> desk.account().id())
                .toList();
    }

    private void take(Service service, String account) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "up", ".part"), Serving.EXPORT);
        service.inputs().take(account, List.of(new Upload("daily.csv", file)), ImportOptions.NONE, Actor.LOCAL);
        service.serve(account);
    }
}
