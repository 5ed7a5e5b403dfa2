package dev.boussole.sample;

/** Makes whole numbers of expected ones, handing each rest on to the next day, so that totals stay true. */
final class Carry {
    private double expected;
    private long given;

    long of(double next) {
        expected += next;
        long whole = Math.max(0, Math.round(expected) - given);
        given += whole;
        return whole;
    }
}
