package dev.boussole.platform.csv;

/**
 * How much of a file is read before it is refused, so that no file can exhaust memory or time.
 *
 * @param expandedBytes all that an archive or workbook may unfold to
 * @param ratio how many times its size on disk an archive may unfold to, once that is beyond {@code ratioFromBytes}
 * @param members files in an archive
 * @param cellChars length of one cell
 * @param lineChars length of one line, and of all lines above a header
 * @param columns cells in one line; 16,384 are what Excel has
 * @param sharedTextBytes memory for the texts that a workbook keeps once for all its sheets
 */
public record Limits(
        long expandedBytes,
        int ratio,
        long ratioFromBytes,
        int members,
        int cellChars,
        int lineChars,
        int columns,
        long sharedTextBytes) {
    public static final Limits DEFAULT =
            new Limits(2L << 30, 200, 10L << 20, 1_000, 1_000_000, 16_000_000, 16_384, 256L << 20);
}
