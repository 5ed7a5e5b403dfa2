package dev.boussole.service.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook by a shared secret, as Standard Webhooks 1.0.0 defines it (standardwebhooks.com, "Signature
 * scheme", symmetric): {@code v1,} and the base64 of HMAC-SHA256 over {@code id.timestamp.body}. Its secrets are 24 to 64
 * random bytes, written {@code whsec_} and their base64.
 */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private Signature() {}

    public static byte[] newSecret() {
        return Vault.random(SECRET_BYTES);
    }

    /** The secret as it is shown, once. */
    public static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** @param timestamp seconds since 1970 */
    public static String of(byte[] secret, String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
