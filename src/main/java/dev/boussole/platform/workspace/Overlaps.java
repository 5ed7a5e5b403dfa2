package dev.boussole.platform.workspace;

import dev.boussole.campaign.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds files that give the same figures of the same days twice. */
final class Overlaps {
    private record Seen(String file, CountedFile counted) {}

    private final List<Seen> files = new ArrayList<>();
    private final List<FileOverlap> found = new ArrayList<>();

    void add(String file, CountedFile counted) {
        if (counted.scopes().isEmpty()) {
            return;
        }
        Seen seen = new Seen(file, counted);
        for (Seen before : files) {
            compare(before, seen);
        }
        files.add(seen);
    }

    /** Of two files the one whose name comes first is counted, as {@code campaign.MergedRows} has it. */
    private void compare(Seen one, Seen two) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(one.counted.measures());
        measures.retainAll(two.counted.measures());
        Set<String> campaigns = new HashSet<>();
        int days = 0;
        if (!measures.isEmpty()) {
            for (ScopeTally tally : two.counted.scopes()) {
                ScopeTally other = one.counted.find(tally.scope());
                int shared = other == null ? 0 : other.shared(tally);
                if (shared > 0) {
                    campaigns.add(tally.scope().campaignId());
                    days = Math.max(days, shared);
                }
            }
        }
        if (days > 0) {
            boolean oneFirst = one.file.compareTo(two.file) <= 0;
            found.add(new FileOverlap(
                    oneFirst ? one.file : two.file,
                    oneFirst ? two.file : one.file,
                    campaigns.size(),
                    days,
                    List.copyOf(measures)));
        }
    }

    /** By the names of the files. */
    List<FileOverlap> found() {
        return found.stream()
                .sorted(Comparator.comparing(FileOverlap::kept).thenComparing(FileOverlap::other))
                .toList();
    }
}
