package dev.boussole.rulebook;

/**
 * How a rulebook is read.
 *
 * @param shownAs what messages call its folder
 * @param rulesMax more rules than this are refused
 * @param bytesMax files that are larger together are refused
 */
public record LoadOptions(String shownAs, int rulesMax, long bytesMax) {
    public static final int RULES_MAX = 2000;
    public static final long BYTES_MAX = 20_000_000;

    /** The usual limits; messages name the folder {@code rules}. */
    public static LoadOptions standard() {
        return shownAs("rules");
    }

    public static LoadOptions shownAs(String folder) {
        return new LoadOptions(folder, RULES_MAX, BYTES_MAX);
    }
}
