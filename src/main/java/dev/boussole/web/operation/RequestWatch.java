package dev.boussole.web.operation;

import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Stands before everything that answers: gives each request its id, and tells when it is answered and how. */
final class RequestWatch extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Consumer<RequestSummary> answered;

    RequestWatch(Consumer<RequestSummary> answered) {
        this.answered = answered;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = RequestId.of(request.getHeaders().get(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.getHeaders().put(RequestId.HEADER, id);
        long start = System.nanoTime();
        Request.addCompletionListener(request, failure -> told(request, response, start, id));
        MDC.put(RequestId.LOGGED, id);
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(RequestId.LOGGED);
        }
    }

    private void told(Request request, Response response, long start, String id) {
        MDC.put(RequestId.LOGGED, id);
        try {
            Object route = request.getAttribute(Route.ATTRIBUTE);
            Route known = route instanceof Route found ? found : Route.UNKNOWN;
            answered.accept(new RequestSummary(
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                    known.pattern(),
                    response.getStatus(),
                    System.nanoTime() - start,
                    Response.getContentBytesWritten(response),
                    known.actor(),
                    known.account()));
        } finally {
            MDC.remove(RequestId.LOGGED);
        }
    }
}
