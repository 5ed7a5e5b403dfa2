package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Keeps the server to this machine, and its pages to themselves. */
final class Protection {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final String ownName;

    /** @param host what the server was told to listen on */
    Protection(String host) {
        this.ownName = host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
    }

    /** @throws InputException when {@code host} is not this machine's own loopback */
    static void requireLoopback(String host) {
        boolean loopback;
        try {
            loopback = InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            loopback = false;
        }
        if (!loopback) {
            throw refusal(new Text(
                    "`--host " + host + "`: Boussole has no access control yet, so it listens on this machine only. Use"
                            + " `--host 127.0.0.1`, or leave `--host` out.",
                    "`--host " + host + "` : Boussole n'a pas encore de contrôle d'accès et n'écoute donc que sur cette"
                            + " machine. Utilisez `--host 127.0.0.1`, ou retirez `--host`."));
        }
    }

    static InputException refusal(Text sentence) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR, Problem.Kind.SETTING, new Source("serve", 0), null, null, sentence)));
    }

    /**
     * Sets the headers of every answer, and turns away a page of another site that had its own name resolved to this
     * machine (DNS rebinding).
     */
    void before(Context context) {
        HEADERS.forEach(context::header);
        String host = context.header("Host");
        String name = host == null ? "" : host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        if (!OWN_NAMES.contains(name) && !name.equals(ownName)) {
            throw Problems.foreignHost(name);
        }
    }
}
