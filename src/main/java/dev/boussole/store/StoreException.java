package dev.boussole.store;

import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked to: it is stopped, its disk is full, or it is being restarted. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
