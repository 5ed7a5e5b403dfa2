package dev.boussole.platform.workspace;

import java.util.List;
import java.util.TreeSet;

/** The rows that came in for one campaign, declared or not. */
final class CampaignTally {
    private final String id;
    private final String name;
    private final boolean declared;
    private final TreeSet<String> rivals = new TreeSet<>();
    private long rows;

    CampaignTally(String id, String name, boolean declared) {
        this.id = id;
        this.name = name;
        this.declared = declared;
    }

    String id() {
        return id;
    }

    void rows(long more) {
        rows += more;
    }

    /** Another declared campaign that fits some of the rows. */
    void rival(String other) {
        rivals.add(other);
    }

    CampaignRows told() {
        return new CampaignRows(id, name, declared, rows, List.copyOf(rivals));
    }
}
