package dev.boussole.web.push;

import java.time.Duration;

/**
 * How long things take on a stream of events.
 *
 * @param heartbeat between two signs of life while nothing happens
 * @param longest a stream lives; who comes back shows its token again, so that one that was revoked ends here
 * @param comeBack after which a listener that was let go asks again
 * @param look at most this long a listener is not looked after
 */
record StreamTimes(Duration heartbeat, Duration longest, Duration comeBack, Duration look) {
    static final StreamTimes USUAL = new StreamTimes(
            Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofSeconds(2), Duration.ofMillis(500));
}
