package dev.boussole.web.access;

import dev.boussole.setting.ServiceSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a server is reached, and by whom.
 *
 * @param host what it listens on
 * @param publicNames names under which it is reached from outside, without port; naming one closes an open loopback, since
 *     then something forwards requests to it
 * @param https whether browsers reach it by https only, which something in front of it speaks; where it says so by
 *     {@code X-Forwarded-Proto} this need not be told
 * @param corsOrigins pages of other sites that may call the API: {@code https://app.example}
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 * @param tokensRequired whether a loopback is not open either
 * @param bodyBytes the largest body of an import; others are smaller
 */
public record AccessOptions(
        String host,
        Set<String> publicNames,
        boolean https,
        Set<String> corsOrigins,
        Set<String> proxies,
        Limits limits,
        boolean tokensRequired,
        long bodyBytes) {
    private static final long BODY_BYTES = 64L * 1_048_576;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    public AccessOptions {
        publicNames =
                publicNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        corsOrigins = Set.copyOf(corsOrigins);
        proxies = Set.copyOf(proxies);
    }

    /** What is usual for a server on {@code host}. */
    public static AccessOptions on(String host) {
        return new AccessOptions(host, Set.of(), false, Set.of(), Set.of(), Limits.USUAL, false, BODY_BYTES);
    }

    /** What a service is set up for. A proxy on this machine is believed when the service has a public name. */
    public static AccessOptions of(ServiceSettings settings) {
        ServiceSettings.Listening listening = settings.listening();
        ServiceSettings.Rates rates = settings.limits().rates();
        Set<String> names = Set.copyOf(listening.publicNames());
        Set<String> proxies = Set.copyOf(listening.proxies());
        return new AccessOptions(
                listening.host(),
                names,
                listening.https(),
                Set.copyOf(listening.corsOrigins()),
                proxies.isEmpty() && !names.isEmpty() ? THIS_MACHINE : proxies,
                new Limits(
                        rates.perSecond(),
                        rates.burst(),
                        rates.costlyPerMinute(),
                        rates.costlyBurst(),
                        rates.failuresPerMinute()),
                false,
                settings.limits().bodyBytes());
    }

    public AccessOptions withPublicNames(Set<String> names) {
        return new AccessOptions(host, names, https, corsOrigins, proxies, limits, tokensRequired, bodyBytes);
    }

    public AccessOptions withHttps() {
        return new AccessOptions(host, publicNames, true, corsOrigins, proxies, limits, tokensRequired, bodyBytes);
    }

    public AccessOptions withCorsOrigins(Set<String> origins) {
        return new AccessOptions(host, publicNames, https, origins, proxies, limits, tokensRequired, bodyBytes);
    }

    public AccessOptions withProxies(Set<String> addresses) {
        return new AccessOptions(host, publicNames, https, corsOrigins, addresses, limits, tokensRequired, bodyBytes);
    }

    public AccessOptions withLimits(Limits other) {
        return new AccessOptions(host, publicNames, https, corsOrigins, proxies, other, tokensRequired, bodyBytes);
    }

    public AccessOptions withBodyBytes(long most) {
        return new AccessOptions(host, publicNames, https, corsOrigins, proxies, limits, tokensRequired, most);
    }

    /** Whether it listens on this machine's own loopback only. */
    public boolean loopback() {
        return isLoopback(host);
    }

    /** Whether it may be open to whoever reaches it, as long as there is no token: only this machine's users can. */
    boolean mayBeOpen() {
        return loopback() && publicNames.isEmpty() && !tokensRequired;
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
