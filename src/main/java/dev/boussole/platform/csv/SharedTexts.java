package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** The texts that a workbook keeps once for all its sheets. */
final class SharedTexts {
    /** What a string takes in memory beside its characters. */
    private static final int OVERHEAD = 60;

    private final List<String> texts = new ArrayList<>();

    /** @throws Refusal when they take too much memory */
    static SharedTexts read(XmlPart part, Limits limits) throws IOException {
        SharedTexts shared = new SharedTexts();
        RichText text = new RichText(limits);
        long bytes = 0;
        while (part.nextElement()) {
            if (part.name().equals("si")) {
                String one = CellText.unescaped(text.read(part, "si"));
                shared.texts.add(one);
                bytes += OVERHEAD + 2L * one.length();
                if (bytes > limits.sharedTextBytes()) {
                    throw new Refusal(Refusals.manyTexts(limits.sharedTextBytes()));
                }
            }
        }
        return shared;
    }

    /** @throws Refusal when there is no such text */
    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw XmlPart.damaged();
        }
    }

    /** Text in runs of different looks, without the reading aids of East Asian scripts. */
    static final class RichText {
        private final Limits limits;
        private final StringBuilder text = new StringBuilder();

        RichText(Limits limits) {
            this.limits = limits;
        }

        /** The text of the element that has just started. */
        String read(XmlPart part, String element) throws IOException {
            text.setLength(0);
            boolean inText = false;
            boolean aside = false;
            while (true) {
                int event = part.next();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    throw XmlPart.damaged();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    aside |= part.name().equals("rPh");
                    inText = part.name().equals("t");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (part.name().equals(element)) {
                        return text.toString();
                    }
                    aside &= !part.name().equals("rPh");
                    inText = false;
                } else if (inText && !aside && isText(event)) {
                    part.appendTo(text);
                    if (text.length() > limits.cellChars()) {
                        throw new Refusal(Refusals.longCell(limits.cellChars()));
                    }
                }
            }
        }

        static boolean isText(int event) {
            return event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
        }
    }
}
