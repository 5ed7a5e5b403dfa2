package dev.boussole.store;

import org.jdbi.v3.core.Handle;

/** What is done with a connection. */
public interface Work<T> {
    T with(Handle handle) throws Exception;
}
