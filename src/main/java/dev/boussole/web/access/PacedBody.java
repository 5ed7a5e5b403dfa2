package dev.boussole.web.access;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A body that is read to a number of bytes and at a pace, and fails beyond them. */
final class PacedBody extends Request.Wrapper {
    private static final long GRACE_NANOS = 10_000_000_000L;
    private static final long BYTES_PER_SECOND = 1_000;
    private static final double NANOS = 1e9;

    private final long bytesMax;
    private long bytes;
    private long since;
    private Content.@Nullable Chunk failed;

    /** The body has more bytes than its route takes. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        private final long bytesMax;

        TooLarge(long bytesMax) {
            super("The body has more than " + bytesMax + " bytes");
            this.bytesMax = bytesMax;
        }

        long bytesMax() {
            return bytesMax;
        }
    }

    /** The body comes so slowly that waiting for it is of no use. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("The body came too slowly");
        }
    }

    PacedBody(Request request, long bytesMax) {
        super(request);
        this.bytesMax = bytesMax;
    }

    @Override
    public Content.@Nullable Chunk read() {
        if (failed != null) {
            return failed;
        }
        if (since == 0) {
            since = System.nanoTime();
        }
        if (getLength() > bytesMax) {
            failed = Content.Chunk.from(new TooLarge(bytesMax), true);
            return failed;
        }
        Content.@Nullable Chunk chunk = super.read();
        if (chunk == null) {
            return null;
        }
        if (Content.Chunk.isFailure(chunk)) {
            return silence(chunk);
        }
        bytes += chunk.remaining();
        @Nullable IOException problem = problem(chunk.isLast());
        if (problem == null) {
            return chunk;
        }
        chunk.release();
        failed = Content.Chunk.from(problem, true);
        return failed;
    }

    /** A body of which nothing came for long is too slow as well. */
    private Content.Chunk silence(Content.Chunk chunk) {
        if (chunk.getFailure() instanceof TimeoutException) {
            failed = Content.Chunk.from(new TooSlow(), true);
            return failed;
        }
        return chunk;
    }

    private @Nullable IOException problem(boolean last) {
        if (bytes > bytesMax) {
            return new TooLarge(bytesMax);
        }
        long nanos = System.nanoTime() - since;
        if (last || nanos < GRACE_NANOS || bytes / (nanos / NANOS) >= BYTES_PER_SECOND) {
            return null;
        }
        return new TooSlow();
    }
}
