package dev.boussole.web.mcp;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A request within a request: other in what it asks for, the same in who asks. */
final class InnerRequest extends HttpServletRequestWrapper {
    /** Headers that speak of who asks; all others speak of the outer request. */
    private static final Set<String> KEPT = Set.of(
            "accept-language",
            "authorization",
            "cookie",
            "forwarded",
            "host",
            "origin",
            "referer",
            "sec-fetch-site",
            "user-agent",
            "x-csrf-token",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-request-id");

    private static final String JSON = "application/json";

    private final Call call;
    private final HttpServletRequest outer;
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();

    InnerRequest(HttpServletRequest outer, Call call) {
        super(outer);
        this.outer = outer;
        this.call = call;
    }

    @Override
    public String getMethod() {
        return call.method();
    }

    @Override
    public String getRequestURI() {
        return call.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        String whole = outer.getRequestURL().toString();
        String path = outer.getRequestURI();
        return new StringBuffer(whole.endsWith(path) ? whole.substring(0, whole.length() - path.length()) : "")
                .append(call.path());
    }

    @Override
    public String getServletPath() {
        return call.path();
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return call.query().isEmpty() ? null : call.query();
    }

    private @Nullable String own(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "accept" -> JSON;
            case "content-type" -> call.body().length == 0 ? null : JSON;
            case "content-length" -> call.body().length == 0 ? null : String.valueOf(call.body().length);
            default -> null;
        };
    }

    private static boolean kept(String name) {
        return KEPT.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return kept(name) ? outer.getHeader(name) : own(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (kept(name)) {
            return outer.getHeaders(name);
        }
        @Nullable String own = own(name);
        return Collections.enumeration(own == null ? List.of() : List.of(own));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Map<String, String> names = new TreeMap<>();
        Collections.list(outer.getHeaderNames()).stream()
                .filter(InnerRequest::kept)
                .forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        for (String name : List.of("Accept", "Content-Type", "Content-Length")) {
            if (own(name) != null) {
                names.put(name.toLowerCase(Locale.ROOT), name);
            }
        }
        return Collections.enumeration(names.values());
    }

    @Override
    public @Nullable String getContentType() {
        return own("content-type");
    }

    @Override
    public int getContentLength() {
        return call.body().length;
    }

    @Override
    public long getContentLengthLong() {
        return call.body().length;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(call.body());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw new IllegalStateException("What a tool asks for is answered at once");
    }

    /** The bytes of the body. */
    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("What a tool asks for is answered at once");
        }
    }
}
