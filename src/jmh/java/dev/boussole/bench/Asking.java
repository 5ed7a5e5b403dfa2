package dev.boussole.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open and asks the same thing over and over. Reads HTTP/1.1 with as little work as it can. */
final class Asking implements AutoCloseable {
    private static final int LINE_MAX = 8_192;
    private static final int PATIENCE_MILLIS = 60_000;

    private final URI service;
    private final byte[] request;
    private final byte[] line = new byte[LINE_MAX];
    private Socket socket;
    private InputStream in;

    Asking(URI service, byte[] request) throws IOException {
        this.service = service;
        this.request = request;
        connect();
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, byte[] json) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + json.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(json, 0, whole, head.length, json.length);
        return whole;
    }

    private void connect() throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The status of the answer, which is read to its end; connects anew when the connection broke. */
    int ask() throws IOException {
        try {
            socket.getOutputStream().write(request);
            return answer();
        } catch (IOException broken) {
            socket.close();
            connect();
            throw broken;
        }
    }

    private int answer() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        if (chunked) {
            chunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void chunks() throws IOException {
        for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
            in.skipNBytes(size + 2);
        }
        line();
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == LINE_MAX) {
                throw new EOFException("The answer ended in a line");
            }
            if (next != '\r') {
                line[length++] = (byte) next;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
