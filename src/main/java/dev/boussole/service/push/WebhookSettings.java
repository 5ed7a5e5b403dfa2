package dev.boussole.service.push;

import java.time.Duration;

/**
 * How webhooks are posted.
 *
 * @param targets where they may be posted to
 * @param patience for one attempt; at most 20 seconds
 */
public record WebhookSettings(Targets targets, Duration patience) {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    public static final WebhookSettings USUAL = new WebhookSettings(new Targets(false), Duration.ofSeconds(10));

    public WebhookSettings {
        if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("patience is above 0 and at most 20 seconds, not " + patience);
        }
    }
}
