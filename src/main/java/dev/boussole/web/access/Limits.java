package dev.boussole.web.access;

/**
 * How much one caller may ask. A limit of 0 is none.
 *
 * @param perSecond requests of one token, in the long run
 * @param burst requests of one token at once, after a rest
 * @param costlyPerMinute of those, requests that make the server work: reviews, imports, replays, tests of rules
 * @param costlyBurst the same, at once after a rest
 * @param failuresPerMinute wrong tokens from one address
 */
public record Limits(int perSecond, int burst, int costlyPerMinute, int costlyBurst, int failuresPerMinute) {
    public static final Limits USUAL = new Limits(100, 200, 120, 30, 20);
    public static final Limits NONE = new Limits(0, 0, 0, 0, 0);

    public Limits {
        if (perSecond < 0 || burst < 0 || costlyPerMinute < 0 || costlyBurst < 0 || failuresPerMinute < 0) {
            throw new IllegalArgumentException("A limit is not below 0");
        }
    }
}
