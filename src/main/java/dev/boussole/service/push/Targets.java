package dev.boussole.service.push;

import dev.boussole.campaign.Text;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where webhooks may be posted to: anywhere on the internet, but into no network that only we can reach, unless the operator
 * allows it. Addresses are judged after the name was resolved, each time that a connection is made.
 *
 * @param privateAllowed whether loopback, private and link-local addresses, and plain {@code http}, are allowed
 */
public record Targets(boolean privateAllowed) {
    private static final int LENGTH_MAX = 2_000;

    /** Why {@code url} cannot be used as it is written; nothing when it can. */
    public Optional<Text> complaint(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException notAnAddress) {
            return Optional.of(notAnAddress());
        }
        if (url.length() > LENGTH_MAX || !uri.isAbsolute() || uri.getHost() == null) {
            return Optional.of(notAnAddress());
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(privateAllowed && scheme.equals("http"))) {
            return Optional.of(new Text(
                    "Events are posted over `https` only. Give an address that begins with `https://`.",
                    "Les événements ne sont envoyés qu'en `https`. Donnez une adresse qui commence par `https://`."));
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() == 0) {
            return Optional.of(new Text(
                    "An address with a user, a fragment or port 0 cannot be posted to. Leave them out; the signature tells"
                            + " the receiver who sends.",
                    "On ne peut pas envoyer à une adresse qui porte un utilisateur, un fragment ou le port 0. Retirez-les ;"
                            + " la signature dit au destinataire qui envoie."));
        }
        return resolved(uri.getHost());
    }

    private Optional<Text> resolved(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!allows(address)) {
                    return Optional.of(new Text(
                            "`" + host + "` is an address of this machine or of a private network, to which nothing is"
                                    + " posted. The operator can allow it.",
                            "`" + host
                                    + "` est une adresse de cette machine ou d'un réseau privé, où rien n'est envoyé."
                                    + " L'exploitant peut l'autoriser."));
                }
            }
        } catch (UnknownHostException notYetKnown) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Text notAnAddress() {
        return new Text(
                "This is not a complete web address of at most " + LENGTH_MAX
                        + " characters. Write for instance `https://example.com/boussole`.",
                "Ce n'est pas une adresse web complète d'au plus " + LENGTH_MAX
                        + " caractères. Écrivez par exemple `https://example.com/boussole`.");
    }

    boolean allows(InetAddress address) {
        return privateAllowed || isPublic(address);
    }

    /** Whether the special-purpose registries of IANA (RFC 6890) leave an address to the internet. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255) : isPublic6(bytes);
    }

    private static boolean isPublic4(int a, int b, int c) {
        boolean carrier = a == 100 && b >= 64 && b < 128;
        boolean benchmark = a == 198 && (b == 18 || b == 19);
        boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean documentation = a == 198 && b == 51 && c == 100 || a == 203 && b == 0 && c == 113;
        return a != 0 && a < 224 && !carrier && !benchmark && !protocol && !documentation;
    }

    /** Only 2000::/3, without what is for documentation and without what leads to an IPv4 address inside (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0x0db8) || first == 0x2002 || first == 0x3fff;
        return global && !special;
    }
}
