package dev.boussole.service.ruleset;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.store.ruleset.DraftStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of the rulebook with the edits that are not published yet; all strategists share them. */
public final class Drafts {
    private final DraftStore store;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.store = new DraftStore(database);
        this.clock = clock;
    }

    /** Every edit, by path. */
    public List<Draft> all() {
        return store.all();
    }

    /** Every file, in service or drafted, by path. */
    public List<DraftedFile> files(Served served) {
        Map<String, Draft> drafts = new TreeMap<>();
        store.all().forEach(draft -> drafts.put(draft.path(), draft));
        TreeSet<String> paths = new TreeSet<>(served.files().keySet());
        paths.addAll(drafts.keySet());
        List<DraftedFile> files = new ArrayList<>();
        paths.forEach(path -> files.add(new DraftedFile(path, served.files().get(path), drafts.get(path))));
        return files;
    }

    /** One file; it may be neither in service nor drafted. */
    public DraftedFile file(Served served, RulePath path) {
        return new DraftedFile(
                path.text(),
                served.files().get(path.text()),
                store.find(path.text()).orElse(null));
    }

    /**
     * Writes an edit in the place of what the caller saw.
     *
     * @param text null to remove the file
     * @return nothing when the file is not as the caller saw it any more
     */
    public Optional<Draft> write(DraftedFile seen, @Nullable String text, Actor actor) {
        Long expected = seen.draft() == null ? null : seen.draft().version();
        return store.put(seen.path(), text == null ? null : normal(text), expected, actor, clock.instant());
    }

    /** Takes an edit back; false when it is not as the caller saw it any more. */
    public boolean takeBack(Draft seen) {
        return store.remove(seen.path(), seen.version());
    }

    /** The texts of the rulebook in service with edits over them; null texts remove files. */
    public static Map<String, String> over(Served served, Map<String, @Nullable String> edits) {
        Map<String, String> files = new TreeMap<>(served.files());
        edits.forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else {
                files.put(path, normal(text));
            }
        });
        return files;
    }

    /** The drafts as edits. */
    public static Map<String, @Nullable String> edits(List<Draft> drafts) {
        Map<String, @Nullable String> edits = new TreeMap<>();
        drafts.forEach(draft -> edits.put(draft.path(), draft.text()));
        return edits;
    }

    /** As a file on disk would be read: without byte order mark and with the line ends of Unix. */
    private static String normal(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }
}
