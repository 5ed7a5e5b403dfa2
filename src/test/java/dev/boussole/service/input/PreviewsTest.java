package dev.boussole.service.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    @TempDir
    Path folder;

    private final Time time = new Time();
    private final Previews previews = new Previews(time, 100);

    @AfterEach
    void close() {
        previews.close();
    }

    @Test
    void files_wait_for_their_owner_alone() throws IOException {
        Preview mine = add("claire", 10);
        assertThat(previews.find("claire", mine.key())).contains(mine);
        assertThat(previews.find("paul", mine.key())).isEmpty();
        previews.remove(mine);
        assertThat(previews.find("claire", mine.key())).isEmpty();
        assertThat(mine.uploads().get(0).path()).doesNotExist();
    }

    @Test
    void after_an_hour_they_are_gone() throws IOException {
        Preview mine = add("claire", 10);
        time.now = time.now.plus(Previews.LIFE).minusSeconds(1);
        assertThat(previews.find("claire", mine.key())).isPresent();
        time.now = time.now.plusSeconds(1);
        assertThat(previews.find("claire", mine.key())).isEmpty();
        assertThat(mine.uploads().get(0).path()).doesNotExist();
    }

    @Test
    void the_oldest_make_room_when_too_much_waits() throws IOException {
        Preview first = add("claire", 300);
        Preview second = add("claire", 90);
        assertThat(previews.find("claire", first.key())).isPresent();
        Preview third = add("claire", 90);
        assertThat(previews.find("claire", first.key())).isEmpty();
        assertThat(previews.find("claire", second.key())).isPresent();
        assertThat(previews.find("claire", third.key())).isPresent();
    }

    @Test
    void at_most_twenty_wait() throws IOException {
        Preview first = add("claire", 1);
        for (int i = 0; i < 19; i++) {
            add("claire", 1);
        }
        assertThat(previews.find("claire", first.key())).isPresent();
        add("claire", 1);
        assertThat(previews.find("claire", first.key())).isEmpty();
    }

    @Test
    void files_of_one_name_are_told_apart() throws IOException {
        Path one = Files.write(folder.resolve("1"), new byte[] {1});
        Path two = Files.write(folder.resolve("2"), new byte[] {2});
        Preview both = previews.add(
                "claire", Optional.of("shop"), List.of(new Upload("a.csv", one), new Upload("x/a.csv", two)));
        assertThat(both.uploads()).extracting(Upload::name).containsExactly("a.csv", "(2) a.csv");
    }

    private Preview add(String owner, int bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "up", ".part"), new byte[bytes]);
        return previews.add(owner, Optional.empty(), List.of(new Upload("a.csv", file)));
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-02T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
