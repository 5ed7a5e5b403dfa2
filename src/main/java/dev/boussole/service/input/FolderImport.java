package dev.boussole.service.input;

import dev.boussole.decision.Actor;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.platform.workspace.ExportFolder;
import dev.boussole.store.input.Declared;
import dev.boussole.store.input.Draft;
import dev.boussole.store.input.ImportDesk;
import dev.boussole.store.input.ImportResult;
import dev.boussole.store.input.InputStore;
import dev.boussole.store.input.KnownFile;
import dev.boussole.store.input.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a folder as they are now. */
final class FolderImport {
    private final InputStore store;
    private final String account;
    private final ExportFolder folder;
    private final Fingerprints fingerprints;
    private List<ImportedFile> accounts = List.of();

    FolderImport(InputStore store, String account, ExportFolder folder, Fingerprints fingerprints) {
        this.store = store;
        this.account = account;
        this.folder = folder;
        this.fingerprints = fingerprints;
    }

    ImportOutcome run(Actor actor) {
        Setting setting = new Setting(folder.settings(), folder.name());
        Declared before = store.declared(account, Long.MAX_VALUE);
        boolean declaredAnew = before.version() == 0 || !before.setting().equals(setting);
        DeclaredText declared = Declarations.of(new Declared(
                setting,
                0,
                before.objectives().stream()
                        .filter(edit -> edit.body() != null || !declaredAnew)
                        .toList()));
        ReadOptions reading = Inputs.reading(ReadOptions.DEFAULT, declared);
        Map<String, String> prints = fingerprints(reading);
        ImportResult result =
                store.replace(account, actor, desk -> read(desk, reading, prints, declaredAnew ? setting : null));
        return new ImportOutcome(result.id(), result.revision(), result.rowsAdded(), result.rowsEnded(), accounts);
    }

    private Map<String, String> fingerprints(ReadOptions reading) {
        Map<String, String> prints = new LinkedHashMap<>();
        for (ExportFolder.Export export : folder.exports()) {
            String how = reading + "\n" + export.optional();
            try {
                prints.put(export.name(), fingerprints.of(export.path(), how));
            } catch (IOException unreadable) {
                // reading it will say why
                prints.put(export.name(), "unreadable");
            }
        }
        return prints;
    }

    private Draft read(ImportDesk desk, ReadOptions reading, Map<String, String> prints, @Nullable Setting setting) {
        Map<String, List<KnownFile>> known = new HashMap<>();
        desk.known()
                .forEach(file -> known.computeIfAbsent(file.path(), key -> new ArrayList<>())
                        .add(file));
        ReadFiles files = new ReadFiles(desk, reading, sink -> sink);
        for (ExportFolder.Export export : folder.exports()) {
            String print = prints.getOrDefault(export.name(), "");
            List<KnownFile> before = known.getOrDefault(export.name(), List.of());
            if (!before.isEmpty()
                    && before.stream().allMatch(file -> file.fingerprint().equals(print))) {
                known.remove(export.name());
                continue;
            }
            files.read(
                    export.path(),
                    export.name(),
                    export.name(),
                    (export.name().startsWith("exports/") ? "1/" : "0/") + export.name(),
                    0,
                    export.optional(),
                    print);
        }
        accounts = files.accounts();
        List<Integer> ended =
                known.values().stream().flatMap(List::stream).map(KnownFile::id).toList();
        return new Draft(files.finish(), ended, setting);
    }
}
