package dev.boussole.platform.csv;

/** Files that people take for exports and that are no text. */
final class Signature {
    private Signature() {}

    static void refuseKnown(byte[] head) {
        if (Encoding.starts(head, 'P', 'K', 3, 4) || Encoding.starts(head, 'P', 'K', 5, 6)) {
            throw new Refusal(Refusals.ZIP);
        }
        if (Encoding.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal(Refusals.WORKBOOK);
        }
        if (Encoding.starts(head, 0x1F, 0x8B)
                || Encoding.starts(head, '%', 'P', 'D', 'F')
                || Encoding.starts(head, 0x89, 'P', 'N', 'G')) {
            throw new Refusal(Refusals.BINARY);
        }
    }
}
