package dev.boussole.web;

import dev.boussole.web.operation.RequestId;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty answers to a request that does not reach us, broken or too late, in the form of every other problem. */
final class BareProblem extends ErrorHandler {
    private static final int STOPPING = 503;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        String what = ",\"title\":\"Unusable request\"";
        String detail = "The request could not be read. Check its address and headers.";
        if (status == STOPPING) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
            what = ",\"title\":\"Stopping\"";
            detail = "The service is stopping and takes no more requests. Try again once it is back.";
        }
        String json = "{\"type\":\"urn:boussole:problem:http-" + status + "\"" + what + ",\"status\":" + status
                + ",\"detail\":\"" + detail + "\"" + instance(request) + "}";
        Content.Sink.write(response, true, json, callback);
        return true;
    }

    private static String instance(Request request) {
        return RequestId.of(request)
                .map(id -> ",\"instance\":\"" + RequestId.instance(id) + "\"")
                .orElse("");
    }
}
