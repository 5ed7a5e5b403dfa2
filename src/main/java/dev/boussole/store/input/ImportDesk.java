package dev.boussole.store.input;

import dev.boussole.campaign.PerformanceSink;
import java.util.List;

/** Where an import hands its rows in, while its account is locked. */
public interface ImportDesk {
    /** The number of this import. */
    long number();

    /** What the account knows before it. */
    List<KnownFile> known();

    /** Whether the account ever had a file of this name. */
    boolean hadName(String name);

    /** The declarations before it. */
    Setting setting();

    /** Takes the rows of the next file, or table. */
    PerformanceSink next();
}
