package dev.boussole.platform.csv;

import java.util.List;

/** A member that cannot be read, beside others that can: it says so when it is asked for anything. */
final class RefusedTable extends Table {
    private final Refusal refusal;

    RefusedTable(String name, Refusal refusal) {
        super(name);
        this.refusal = refusal;
    }

    boolean isEmpty() {
        return refusal.text().equals(Refusals.EMPTY);
    }

    @Override
    public List<String> firstLines(int count) {
        throw refusal;
    }

    @Override
    public List<Header> candidates() {
        throw refusal;
    }

    @Override
    public Rows rows(Header header) {
        throw refusal;
    }
}
