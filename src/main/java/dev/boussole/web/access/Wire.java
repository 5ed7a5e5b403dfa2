package dev.boussole.web.access;

import dev.boussole.campaign.Text;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Problems;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What a body may cost us before anybody has looked at it: its size, by route, and its time. */
public final class Wire extends Handler.Wrapper {
    private static final long FORM_BYTES = 16_384;
    private static final long JSON_BYTES = 4L * 1_048_576;
    private static final int TOO_SLOW = 408;

    private final long bodyBytesMax;

    Wire(long bodyBytesMax) {
        this.bodyBytesMax = bodyBytesMax;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafeHeaders.add(response.getHeaders());
        long limit = limit(Request.getPathInContext(request));
        return super.handle(new PacedBody(request, limit), response, callback);
    }

    /** Files and whole workspaces may be large; what people type may not. */
    private long limit(String path) {
        if (path.equals("/login") || path.equals("/logout")) {
            return FORM_BYTES;
        }
        boolean large = path.startsWith(ApiRoutes.ROOT + "/imports") || path.equals(ApiRoutes.ROOT + "/advise");
        return large ? bodyBytesMax : Math.min(JSON_BYTES, bodyBytesMax);
    }

    /** What to answer when a body could not be read, if that is why something failed. */
    public static Optional<ApiProblem> problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PacedBody.TooLarge tooLarge) {
                return Optional.of(Problems.tooLarge(tooLarge.bytesMax()));
            }
            if (cause instanceof PacedBody.TooSlow) {
                return Optional.of(tooSlow());
            }
            if (cause instanceof EofException) {
                return Optional.of(Problems.other(400, "The body ended before its time."));
            }
            if (cause instanceof HttpException known) {
                return Optional.of(Problems.other(known.getCode(), String.valueOf(known.getReason())));
            }
        }
        return Optional.empty();
    }

    private static ApiProblem tooSlow() {
        return new ApiProblem(
                TOO_SLOW,
                "body-too-slow",
                new Text("Body too slow", "Corps trop lent"),
                new Text(
                        "The body came too slowly and was not waited for. Send it again over a better line, or in parts.",
                        "Le corps arrivait trop lentement et n'a pas été attendu. Renvoyez-le par une meilleure ligne, ou"
                                + " en plusieurs fois."));
    }
}
