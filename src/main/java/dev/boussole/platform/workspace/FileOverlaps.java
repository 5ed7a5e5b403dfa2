package dev.boussole.platform.workspace;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.platform.export.ImportedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds files that tell the same of the same days. */
final class FileOverlaps {
    private record Seen(String file, LocalDate to, CountedFile counted) {}

    /** The order in which files are believed: what ends later was exported later. */
    private static final Comparator<Seen> BELIEVED =
            Comparator.comparing(Seen::to).reversed().thenComparing(Seen::file);

    private final List<Seen> files = new ArrayList<>();
    private final List<FileOverlap> found = new ArrayList<>();

    void add(ImportedFile imported, CountedFile counted) {
        if (counted.origins().isEmpty() || imported.period() == null) {
            return;
        }
        Seen seen = new Seen(imported.file(), imported.period().to(), counted);
        files.forEach(before -> compare(before, seen));
        files.add(seen);
    }

    private void compare(Seen one, Seen two) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(one.counted.measures());
        measures.retainAll(two.counted.measures());
        if (measures.isEmpty()) {
            return;
        }
        Set<String> campaigns = new HashSet<>();
        int days = 0;
        for (Map.Entry<Origin, DaysSeen> entry : two.counted.origins().entrySet()) {
            DaysSeen before = one.counted.origins().get(entry.getKey());
            int shared = before == null ? 0 : before.shared(entry.getValue());
            if (shared > 0) {
                campaigns.add(CountedFile.campaign(entry.getKey()));
                days = Math.max(days, shared);
            }
        }
        if (days > 0) {
            boolean oneFirst = BELIEVED.compare(one, two) <= 0;
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
