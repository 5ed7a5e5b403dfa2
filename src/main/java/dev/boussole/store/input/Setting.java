package dev.boussole.store.input;

/**
 * What is declared of an account.
 *
 * @param content the text of {@code boussole.yaml}; empty when there is none
 * @param defaultName what the account is called when the text does not say
 */
public record Setting(String content, String defaultName) {}
