package dev.boussole.rulebook.language;

import java.util.Arrays;
import java.util.Optional;

/** How two figures are compared. */
public enum Operator {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    OTHER("!=");

    private final String spelling;

    Operator(String spelling) {
        this.spelling = spelling;
    }

    public String spelling() {
        return spelling;
    }

    static Optional<Operator> of(String spelling) {
        return Arrays.stream(values())
                .filter(operator -> operator.spelling.equals(spelling))
                .findFirst();
    }

    boolean ordered() {
        return this != EQUAL && this != OTHER;
    }

    /** Whether the comparison holds for two numbers. */
    public boolean holds(double left, double right) {
        return switch (this) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case MORE -> left > right;
            case AT_LEAST -> left >= right;
            case EQUAL -> left == right;
            case OTHER -> left != right;
        };
    }

    /** The operator that says the same with the sides exchanged. */
    public Operator mirrored() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case MORE -> LESS;
            case AT_LEAST -> AT_MOST;
            case EQUAL, OTHER -> this;
        };
    }
}
