package dev.boussole.web.mcp;

import io.javalin.http.Context;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks our own API as whoever sent the request that is being answered: with the same token, from the same address, through
 * the same checks, filters and limits. No connection is made.
 */
public final class InnerApi {
    private final AtomicReference<@Nullable Servlet> door = new AtomicReference<>();

    /** To be called once the server is built. @param servlet takes a request as if it had just arrived */
    public void open(Servlet servlet) {
        door.set(servlet);
    }

    Reply ask(Context context, Call call) {
        Servlet open = door.get();
        if (open == null) {
            throw new IllegalStateException("The API is asked before the server is built");
        }
        InnerResponse response = new InnerResponse(context.res());
        try {
            open.service(new InnerRequest(context.req(), call), response);
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException("The API did not answer", failed);
        }
        return new Reply(response.getStatus(), response.body());
    }
}
