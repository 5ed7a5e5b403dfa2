package dev.boussole.platform.workspace;

import java.util.Arrays;

/** Days as bits, of the years in use only: the days of ten thousand campaigns fit a megabyte. */
final class DaySet {
    private static final int BITS = 6;

    private int firstWord;
    private long[] words = {};

    void add(long epochDay) {
        int word = (int) (epochDay >> BITS);
        grow(word);
        words[word - firstWord] |= 1L << (epochDay & (Long.SIZE - 1));
    }

    private void grow(int word) {
        if (words.length == 0) {
            firstWord = word;
            words = new long[1];
        } else if (word < firstWord) {
            long[] grown = new long[words.length + firstWord - word];
            System.arraycopy(words, 0, grown, firstWord - word, words.length);
            firstWord = word;
            words = grown;
        } else if (word >= firstWord + words.length) {
            words = Arrays.copyOf(words, word - firstWord + 1);
        }
    }

    /** How many days both have. */
    int shared(DaySet other) {
        int shared = 0;
        for (int i = 0; i < words.length; i++) {
            int there = i + firstWord - other.firstWord;
            if (there >= 0 && there < other.words.length) {
                shared += Long.bitCount(words[i] & other.words[there]);
            }
        }
        return shared;
    }
}
