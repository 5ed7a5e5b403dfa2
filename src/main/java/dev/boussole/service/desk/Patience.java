package dev.boussole.service.desk;

import java.util.function.BooleanSupplier;

/** Waits for something that is being made. */
public final class Patience {
    private static final long POLL_MILLIS = 25;

    private Patience() {}

    /** Returns as soon as it is there, and at the latest after so many milliseconds. */
    public static void wait(long millis, BooleanSupplier there) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (!there.getAsBoolean() && System.nanoTime() < until) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
