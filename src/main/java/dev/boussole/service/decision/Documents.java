package dev.boussole.service.decision;

import dev.boussole.campaign.Language;
import dev.boussole.report.JsonReport;
import dev.boussole.report.Lives;
import dev.boussole.review.Review;
import dev.boussole.store.decision.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A decision in the JSON of advice, packed for the store. */
final class Documents {
    private static final int BUFFER = 1 << 16;

    private Documents() {}

    /** In each language, side by side. */
    static List<Document> of(Review review, @Nullable String waitRule, Lives lives) {
        CompletableFuture<Document> french =
                CompletableFuture.supplyAsync(() -> of(review, Language.FR, waitRule, lives));
        return List.of(of(review, Language.EN, waitRule, lives), french.join());
    }

    private static Document of(Review review, Language language, @Nullable String waitRule, Lives lives) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
        MessageDigest digest = sha256();
        Counted counted;
        try (Fast gzip = new Fast(packed)) {
            counted = new Counted(gzip);
            JsonReport.write(review, language, waitRule, lives, new DigestOutputStream(counted, digest));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Document(language, HexFormat.of().formatHex(digest.digest()), counted.bytes, packed.toByteArray());
    }

    /** The text of a decision, byte for byte. */
    static byte[] bytes(Review review, Language language, @Nullable String waitRule, Lives lives) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try {
            JsonReport.write(review, language, waitRule, lives, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The text that was packed. */
    static byte[] unpacked(Document document) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(document.gzip()), BUFFER)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("A stored decision cannot be unpacked", broken);
        }
    }

    static String sha256(byte[] text) {
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The quickest level: advice repeats itself so much that others gain little. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private int bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
