package dev.boussole.service.input;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.store.input.Draft;
import dev.boussole.store.input.ImportBody;
import dev.boussole.store.input.ImportDesk;
import dev.boussole.store.input.ImportResult;
import dev.boussole.store.input.InputStore;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Files that were sent in. */
final class UploadImport {
    private final InputStore store;
    private final String account;
    private final List<Upload> uploads;
    private final ImportOptions options;
    private List<ImportedFile> accounts = List.of();

    UploadImport(InputStore store, String account, List<Upload> uploads, ImportOptions options) {
        this.store = store;
        this.account = account;
        this.uploads = uploads;
        this.options = options;
    }

    ImportOutcome run(Actor actor) {
        return run(Declarations.of(store.declared(account, Long.MAX_VALUE)), body -> store.take(account, actor, body));
    }

    /** What it would do with these declarations; nothing is kept. */
    ImportOutcome rehearse(DeclaredText declared, Actor actor) {
        return run(declared, body -> store.rehearse(account, actor, body));
    }

    private ImportOutcome run(DeclaredText declared, Function<ImportBody, ImportResult> store) {
        MoneyWatch money = new MoneyWatch(options.currency(), declared.namesCurrency(), this.store.currencies(account));
        ReadOptions reading = Inputs.reading(options.reading(), declared);
        ImportResult result = store.apply(desk -> read(desk, reading, money));
        return new ImportOutcome(result.id(), result.revision(), result.rowsAdded(), result.rowsEnded(), accounts);
    }

    private Draft read(ImportDesk desk, ReadOptions reading, MoneyWatch money) {
        ReadFiles files = new ReadFiles(desk, reading, money::over);
        Set<String> taken = new HashSet<>();
        int index = 0;
        for (Upload upload : uploads) {
            String name = name(upload.name(), desk, taken);
            files.read(
                    upload.path(),
                    upload.name(),
                    name,
                    String.format(Locale.ROOT, "%05d", index++),
                    desk.number(),
                    false,
                    fingerprint(upload, reading));
        }
        accounts = files.accounts();
        Draft draft = new Draft(files.finish(), List.of(), null);
        money.require();
        return draft;
    }

    /** Many exports have one name; problems and evidence must not leave open which is meant. */
    private static String name(String given, ImportDesk desk, Set<String> taken) {
        String name = desk.hadName(given) ? "import-" + desk.number() + "/" + given : given;
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = "import-" + desk.number() + "/" + i + "/" + given;
        }
        return unique;
    }

    private String fingerprint(Upload upload, ReadOptions reading) {
        try {
            return Fingerprints.once(upload.path(), reading + "\n" + options.currency());
        } catch (IOException gone) {
            throw new InputException(List.of(new Problem(
                    Problem.Severity.ERROR,
                    Problem.Kind.UNREADABLE,
                    new Source(upload.name(), 0),
                    null,
                    null,
                    new Text(
                            "`" + upload.name() + "`: the file cannot be read. Send it again.",
                            "`" + upload.name() + "` : le fichier est illisible. Envoyez-le de nouveau."))));
        }
    }
}
