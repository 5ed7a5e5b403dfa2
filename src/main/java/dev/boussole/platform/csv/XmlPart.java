package dev.boussole.platform.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML file of a workbook as a stream of elements. Everything that would let XML exhaust memory is a {@link Refusal}:
 * document types and their entities, deep nesting, ever new names, tags and texts without end.
 */
final class XmlPart implements Closeable {
    private static final int MARK_BYTES = 3;
    private static final int DEEPEST = 64;
    private static final int NAMES = 2_000;
    private static final int ODDITIES = 10_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int oddities;

    XmlPart(InputStream in, Limits limits) throws IOException {
        this.in = new MarkupStream(in, limits.cellChars());
        try {
            this.reader = factory().createXMLStreamReader(text(this.in));
        } catch (XMLStreamException e) {
            in.close();
            throw failed(e);
        } catch (RuntimeException e) {
            in.close();
            throw e instanceof Refusal ? e : damaged();
        }
    }

    /** UTF-8, or UTF-16 behind a byte order mark, as ECMA-376 demands; the parser would write to the error stream. */
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream pushed = new PushbackInputStream(in, MARK_BYTES);
        byte[] head = pushed.readNBytes(MARK_BYTES);
        Encoding marked = Encoding.marked(head);
        int skipped = marked == null ? 0 : marked.bomBytes();
        pushed.unread(head, skipped, head.length - skipped);
        Charset charset = marked == null ? StandardCharsets.UTF_8 : marked.charset();
        return new InputStreamReader(pushed, charset.newDecoder());
    }

    /** The parser of the JDK: it unfolds nothing that we switch off, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The next event of {@link XMLStreamConstants}; {@code END_DOCUMENT} at the end. */
    int next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            check(event);
            return event;
        } catch (XMLStreamException e) {
            throw failed(e);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private void check(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw damaged();
                }
                names.add(reader.getLocalName());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    names.add(reader.getAttributeLocalName(i));
                }
                oddities += reader.getNamespaceCount();
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                // bounded by whoever collects it
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
            default -> oddities++;
        }
        if (names.size() > NAMES || oddities > ODDITIES) {
            throw damaged();
        }
    }

    /** Whether there is one more start of an element; {@link #name()} is then its name. */
    boolean nextElement() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The name of the element that starts or ends here, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The value of an attribute that has no prefix, or null. */
    @Nullable
    String attribute(String name) {
        return attribute(name, false);
    }

    /** The value of an attribute that has a prefix, whichever: {@code r:id}. */
    @Nullable
    String prefixed(String name) {
        return attribute(name, true);
    }

    private @Nullable String attribute(String name, boolean prefixed) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (reader.getAttributeLocalName(i).equals(name) && prefixed == (prefix != null && !prefix.isEmpty())) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Appends the text found here. */
    void appendTo(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static IOException failed(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException failed && !(failed instanceof CharacterCodingException)) {
            return failed;
        }
        throw damaged();
    }

    static Refusal damaged() {
        return new Refusal(Refusals.DAMAGED_WORKBOOK);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
