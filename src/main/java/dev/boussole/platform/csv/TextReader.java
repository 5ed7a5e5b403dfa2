package dev.boussole.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as a stream of text. What is not UTF-8 is read as Windows-1252, decided at the first byte that tells: all before
 * it was ASCII, which is the same in both, so one pass is enough. Bytes of neither throw a {@link Refusal}.
 */
final class TextReader extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final boolean mayFallBack;
    private CharsetDecoder decoder;
    private boolean onlyAscii = true;
    private boolean ended;

    /** @param in from its first byte; closed with this reader, and when it cannot be read */
    TextReader(InputStream in, Encoding encoding) throws IOException {
        this.in = in;
        skip(in, encoding.bomBytes());
        this.decoder = strict(encoding.charset());
        this.mayFallBack = encoding.charset() == StandardCharsets.UTF_8 && encoding.bomBytes() == 0;
    }

    private static void skip(InputStream in, int bytes) throws IOException {
        try {
            in.skipNBytes(bytes);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            int bytesBefore = bytes.position();
            int charsBefore = chars.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            onlyAscii &= bytes.position() - bytesBefore == chars.position() - charsBefore;
            if (result.isError()) {
                fallBack();
            } else if (chars.position() > offset) {
                return chars.position() - offset;
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private void fallBack() {
        if (!mayFallBack || !onlyAscii || decoder.charset().equals(WINDOWS)) {
            throw new Refusal(Refusals.MIXED);
        }
        decoder = strict(WINDOWS);
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
