package dev.boussole.service.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who receives webhooks: a real server that remembers what came, and answers as it is told. */
public final class Receiver implements AutoCloseable {
    /** What came with one request. */
    public record Received(String path, String id, String timestamp, String signature, String type, String body) {
        /** Whether it was signed with the secret as it was shown, computed as the specification says and not by us. */
        public boolean signedBy(String shown) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(shown.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] hash = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("v1," + Base64.getEncoder().encodeToString(hash));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Answers one request. */
    public interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    public final List<Received> received = new CopyOnWriteArrayList<>();
    public volatile Manner manner = status(204);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestURI().toString(),
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    header(exchange, "Content-Type"),
                    body));
            try (exchange) {
                manner.answer(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    public static Manner status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Waits until so many requests came. */
    public List<Received> await(int count) throws InterruptedException {
        long until = System.nanoTime() + 20_000_000_000L;
        while (received.size() < count && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
