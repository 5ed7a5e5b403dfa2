package dev.boussole.service.ruleset;

import dev.boussole.store.ruleset.Activation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which files each ruleset brought into service changed; each is looked at once. Thread-safe. */
public final class FileHistory {
    private static final int LOOKED_AT = 50;

    private final Rulesets rulesets;
    private final Map<Long, Set<String>> changed = new HashMap<>();

    public FileHistory(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /** A ruleset came into service, and these files were not as before; all of them for the first. */
    public record Change(Activation activation, Set<String> files, boolean first) {}

    /** The last rulesets in service, the last first. */
    public synchronized List<Change> all() {
        List<Activation> found = rulesets.history(Long.MAX_VALUE, LOOKED_AT + 1);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), LOOKED_AT); i++) {
            Activation now = found.get(i);
            boolean first = i + 1 == found.size();
            long before = first ? 0 : found.get(i + 1).id();
            Set<String> files = changed.get(now.id());
            if (files == null) {
                files = others(before == 0 ? Map.of() : files(before), files(now.id()));
                changed.put(now.id(), files);
            }
            changes.add(new Change(now, files, first));
        }
        return changes;
    }

    /** Those that changed a file. */
    public List<Change> of(String path) {
        return all().stream().filter(change -> change.files().contains(path)).toList();
    }

    private Map<String, String> files(long activation) {
        return rulesets.files(activation).orElse(Map.of());
    }

    /** The files that are not the same, by path. */
    public static Set<String> others(Map<String, String> before, Map<String, String> after) {
        Set<String> others = new TreeSet<>(before.keySet());
        others.addAll(after.keySet());
        others.removeIf(path -> java.util.Objects.equals(before.get(path), after.get(path)));
        return others;
    }
}
