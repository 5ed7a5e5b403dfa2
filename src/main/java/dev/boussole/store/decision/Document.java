package dev.boussole.store.decision;

import dev.boussole.campaign.Language;

/**
 * A decision as it was given.
 *
 * @param sha256 of the text before it was gzipped, in small hexadecimal digits
 * @param length of that text in bytes
 * @param gzip the text, gzipped
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; documents are told apart by their digest
public record Document(Language language, String sha256, int length, byte[] gzip) {}
