package dev.boussole.web.operation;

/**
 * A request that is answered.
 *
 * @param method one of the usual ones, else {@code OTHER}
 * @param route the pattern of its address, such as {@code /api/v1/campaigns/{id}}; {@code UNKNOWN} where there is none
 * @param bytes of the body that was sent
 * @param actor who asked, {@code -} when that is not known
 * @param account that it was about, {@code -} for none
 */
record RequestSummary(String method, String route, int status, long nanos, long bytes, String actor, String account) {
    static final String UNKNOWN = "UNKNOWN";

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double TENTHS = 10.0;

    long micros() {
        return nanos / 1_000;
    }

    /** To a tenth. */
    double millis() {
        return Math.floor(nanos / NANOS_PER_MILLI * TENTHS) / TENTHS;
    }

    /** As Spring and others name it, so that existing dashboards work. */
    String outcome() {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }
}
