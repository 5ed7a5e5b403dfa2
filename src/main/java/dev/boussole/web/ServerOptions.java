package dev.boussole.web;

import dev.boussole.campaign.Language;
import java.nio.file.Path;

/**
 * What a server is started with.
 *
 * @param workspace a workspace folder or an export file
 * @param host a loopback address or name
 * @param port 0 for any free one
 * @param language of an account that declares none
 */
public record ServerOptions(Path workspace, String host, int port, Language language) {
    public static final String LOOPBACK = "127.0.0.1";
    public static final int PORT = 7070;

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is 0 to 65535, not " + port);
        }
    }
}
