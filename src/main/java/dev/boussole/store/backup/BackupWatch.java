package dev.boussole.store.backup;

/** Is told how far a backup or a restore has come. */
public interface BackupWatch {
    BackupWatch NONE = (table, done, all) -> {};

    /** @param done tables before this one, of {@code all} */
    void table(String table, int done, int all);
}
