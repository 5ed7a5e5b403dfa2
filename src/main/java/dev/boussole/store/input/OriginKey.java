package dev.boussole.store.input;

import dev.boussole.campaign.Origin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Two origins are one when their keys are: an index over names of any length would not fit its pages. */
final class OriginKey {
    private static final int BYTES = 16;

    private OriginKey() {}

    static byte[] of(Origin origin) {
        StringBuilder text = new StringBuilder();
        Object[] parts = {
            origin.platform(),
            origin.channel(),
            origin.accountId(),
            origin.campaignId(),
            origin.campaignName(),
            origin.breakdown(),
            origin.part(),
            origin.currency(),
            origin.attribution(),
            origin.utm() == null ? null : "utm",
            origin.utm() == null ? null : origin.utm().source(),
            origin.utm() == null ? null : origin.utm().medium(),
            origin.utm() == null ? null : origin.utm().campaign()
        };
        for (Object part : parts) {
            String written = part == null ? "" : part.toString();
            text.append(part == null ? "-" : written.length() + ":" + written).append(';');
        }
        try {
            byte[] all =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(all, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
