package dev.boussole.web.access;

import io.javalin.http.Context;
import java.util.Set;

/** Where a request came from. */
final class Address {
    private static final int LENGTH_MAX = 45;
    private static final int NETWORK_GROUPS = 4;

    private final Set<String> proxies;

    Address(Set<String> proxies) {
        this.proxies = proxies;
    }

    /** The address of the caller, or the one that a proxy we trust names last. */
    String of(Context context) {
        String peer = context.req().getRemoteAddr();
        String bare = peer == null ? "" : peer.replace("[", "").replace("]", "");
        String forwarded = context.header("X-Forwarded-For");
        if (forwarded == null || !proxies.contains(bare)) {
            return bare;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f:.]{2," + LENGTH_MAX + "}") ? last : bare;
    }

    /** What stands for everybody behind it: of an IPv6 address its network, which one household has whole. */
    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] groups = address.split("::", 2)[0].split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < NETWORK_GROUPS; i++) {
            network.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0")
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
