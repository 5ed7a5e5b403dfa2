package dev.boussole.service.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Posts a body once over HTTP/1.1. It connects to the very address that it has judged, so that a name which leads elsewhere
 * a moment later leads nowhere; it follows no redirect, uses no proxy, and reads no more of the answer than it must.
 */
final class Poster {
    private static final int HEAD_BYTES_MAX = 16_384;
    private static final int BODY_BYTES_MAX = 65_536;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    private final Targets targets;
    private final Duration patience;
    private final SSLSocketFactory secure;

    /** @param patience for all of it: resolving aside, connecting, sending and being answered */
    Poster(Targets targets, Duration patience) {
        this(targets, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Poster(Targets targets, Duration patience, SSLSocketFactory secure) {
        this.targets = targets;
        this.patience = patience;
        this.secure = secure;
    }

    /**
     * What came back.
     *
     * @param status null when nothing did
     * @param error null when the status is one of success
     */
    record Answer(@Nullable Integer status, @Nullable String error) {
        static Answer of(int status) {
            if (status >= 200 && status < 300) {
                return new Answer(status, null);
            }
            boolean redirect = status >= 300 && status < 400;
            return new Answer(status, redirect ? "redirects are not followed" : "status " + status);
        }

        static Answer failed(String error) {
            return new Answer(null, error);
        }
    }

    /** @param headers besides those that HTTP needs; without line breaks */
    Answer post(URI uri, Map<String, String> headers, byte[] body) {
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : https ? 443 : 80;
        long until = System.nanoTime() + patience.toNanos();
        try (Socket plain = connect(uri.getHost(), port, until)) {
            Socket socket = https ? secured(plain, uri.getHost(), port, until) : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(uri, port, https, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return Answer.of(answered(socket, until));
        } catch (Refused refused) {
            return Answer.failed(String.valueOf(refused.getMessage()));
        } catch (UnknownHostException unknown) {
            return Answer.failed("the name is not known");
        } catch (SocketTimeoutException late) {
            return Answer.failed("no answer within " + patience.toMillis() + " ms");
        } catch (SSLException distrusted) {
            return Answer.failed(
                    "no secure connection: " + distrusted.getClass().getSimpleName());
        } catch (IOException failed) {
            return Answer.failed("the connection failed: " + failed.getClass().getSimpleName());
        }
    }

    private Socket connect(String host, int port, long until) throws IOException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        @Nullable IOException last = null;
        for (InetAddress address : addresses) {
            if (!targets.allows(address)) {
                throw new Refused("the address is private and not allowed");
            }
        }
        for (InetAddress address : addresses) {
            Socket socket = new Socket(java.net.Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), left(until));
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException failed) {
                socket.close();
                last = failed;
            }
        }
        throw last == null ? new UnknownHostException(host) : last;
    }

    private Socket secured(Socket plain, String host, int port, long until) throws IOException {
        SSLSocket socket = (SSLSocket) secure.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (host.chars().anyMatch(Character::isLetter) && !host.contains(":")) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        socket.setSSLParameters(parameters);
        plain.setSoTimeout(left(until));
        socket.startHandshake();
        return socket;
    }

    private static String head(URI uri, int port, boolean https, Map<String, String> headers, int length) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        boolean usual = port == (https ? 443 : 80);
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(query)
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getHost())
                .append(usual ? "" : ":" + port)
                .append(
                        "\r\nUser-Agent: Boussole\r\nAccept: */*\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                + "Content-Length: ")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** The status of the final answer; those that only say to go on (1xx) are read over. */
    private static int answered(Socket socket, long until) throws IOException {
        InputStream in = socket.getInputStream();
        int left = HEAD_BYTES_MAX;
        while (true) {
            String first = line(socket, in, until, left);
            Matcher status = STATUS.matcher(first);
            if (!status.matches()) {
                throw new Refused("what came back is not HTTP");
            }
            left -= first.length() + 1;
            String header;
            do {
                header = line(socket, in, until, left);
                left -= header.length() + 1;
            } while (!header.isEmpty());
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                drain(socket, in, until);
                return code;
            }
        }
    }

    private static String line(Socket socket, InputStream in, long until, int bytesMax) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < bytesMax) {
            socket.setSoTimeout(left(until));
            int next = in.read();
            if (next < 0) {
                throw new Refused("the connection was closed before an answer");
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(next);
        }
        throw new Refused("the answer's head is too long");
    }

    /** Takes a little of the body, so that the other side is not cut off in its sentence; what is said there is not needed. */
    private static void drain(Socket socket, InputStream in, long until) {
        byte[] buffer = new byte[4_096];
        int taken = 0;
        try {
            int read = 0;
            while (read >= 0 && taken < BODY_BYTES_MAX) {
                socket.setSoTimeout(Math.min(1_000, left(until)));
                read = in.read(buffer);
                taken += Math.max(0, read);
            }
        } catch (IOException enough) {
            return;
        }
    }

    private static int left(long until) throws SocketTimeoutException {
        long millis = (until - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("Out of time");
        }
        return (int) Math.min(Integer.MAX_VALUE, millis);
    }

    /** We do not go on. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
