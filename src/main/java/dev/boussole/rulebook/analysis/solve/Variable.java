package dev.boussole.rulebook.analysis.solve;

/** Something unknown: a figure or a word, either of which can be missing where it is optional. Each is equal to itself only. */
public final class Variable {
    private final String name;
    private final boolean number;
    private final boolean optional;
    private final boolean whole;

    private Variable(String name, boolean number, boolean optional, boolean whole) {
        this.name = name;
        this.number = number;
        this.optional = optional;
        this.whole = whole;
    }

    /** @param whole whether it counts whole things */
    public static Variable number(String name, boolean optional, boolean whole) {
        return new Variable(name, true, optional, whole);
    }

    /** A word, a truth value, or anything else that is told apart by equality alone. */
    public static Variable word(String name, boolean optional) {
        return new Variable(name, false, optional, false);
    }

    public String name() {
        return name;
    }

    public boolean isNumber() {
        return number;
    }

    public boolean isOptional() {
        return optional;
    }

    boolean isWhole() {
        return whole;
    }

    @Override
    public String toString() {
        return name;
    }
}
