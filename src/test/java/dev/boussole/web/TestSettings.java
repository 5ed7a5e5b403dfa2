package dev.boussole.web;

import dev.boussole.campaign.Language;
import dev.boussole.setting.LogFormat;
import dev.boussole.setting.ServiceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for a server on a free port of this machine. */
public final class TestSettings {
    private static final Duration SHORT = Duration.ofSeconds(10);

    private TestSettings() {}

    public static ServiceSettings of(Path workspace) {
        return on("127.0.0.1", 0, workspace);
    }

    public static ServiceSettings on(String host, int port, Path workspace) {
        return new ServiceSettings(
                List.of(workspace),
                Path.of("rules"),
                Language.EN,
                new ServiceSettings.Listening(host, port, List.of(), List.of(), false, List.of()),
                new ServiceSettings.Storage(Optional.empty(), Path.of("target"), 4),
                new ServiceSettings.Schedule(Optional.empty(), true),
                new ServiceSettings.Log(LogFormat.TEXT, "info", false),
                new ServiceSettings.Limits(
                        64L * 1_048_576, new ServiceSettings.Rates(0, 0, 0, 0, 0), SHORT, SHORT, Duration.ofHours(12)),
                Optional.empty(),
                true);
    }
}
