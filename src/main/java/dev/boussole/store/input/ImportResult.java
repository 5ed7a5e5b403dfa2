package dev.boussole.store.input;

/**
 * What an import did.
 *
 * @param id 0 when everything was known already
 * @param revision of the account now
 * @param rowsAdded rows that were not known
 * @param rowsEnded rows that no longer hold
 */
public record ImportResult(long id, long revision, long rowsAdded, long rowsEnded) {
    public boolean unchanged() {
        return id == 0;
    }
}
