package dev.boussole.cli;

/** The command line cannot be understood, or names something that is not there. The message is for the user, as it is. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    WrongUse(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
