package dev.boussole.web;

import dev.boussole.web.operation.RequestId;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty answers to a request that is too broken to reach us, in the form of every other problem. */
final class BareProblem extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String json =
                "{\"type\":\"urn:boussole:problem:http-" + status + "\",\"title\":\"Unusable request\",\"status\":"
                        + status + ",\"detail\":\"The request could not be read. Check its address and headers.\"" + instance(request)
                        + "}";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, json, callback);
        return true;
    }

    private static String instance(Request request) {
        return RequestId.of(request)
                .map(id -> ",\"instance\":\"" + RequestId.instance(id) + "\"")
                .orElse("");
    }
}
