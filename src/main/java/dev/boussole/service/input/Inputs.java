package dev.boussole.service.input;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.platform.workspace.ExportFolder;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.ImportCheck;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.platform.workspace.ReadingWatch;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.service.Account;
import dev.boussole.store.Database;
import dev.boussole.store.input.Declared;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.store.input.InputStore;
import dev.boussole.store.input.Setting;
import dev.boussole.store.input.UndoOutcome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of each account: taken in all or nothing, given back as it was at any revision. Thread-safe. */
public final class Inputs {
    /** Each takes two connections and half a core of the database. */
    private static final int IMPORTS = 3;

    private final InputStore store;
    private final Objectives objectives;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Semaphore running = new Semaphore(IMPORTS, true);

    public Inputs(Database database, Clock clock) {
        this.store = new InputStore(database, clock);
        this.objectives = new Objectives(store);
    }

    /** The ids of all accounts, in order of their making. */
    public List<String> accounts() {
        return store.accounts();
    }

    public boolean exists(String account) {
        return store.exists(account);
    }

    /** Makes an account; whether there was none of that id. @throws IllegalArgumentException when it is no id */
    public boolean create(String account) {
        return store.create(new Account(account).id());
    }

    /** The number of the last change of what is known of an account; 0 before the first. */
    public long latestRevision(String account) {
        return store.latestRevision(account);
    }

    /**
     * Everything that was known of an account at a revision. Expensive: reads every row.
     *
     * @param language of the account when it declares none
     * @throws InputException when nothing can be advised on with that, above all while there is no row
     */
    public LoadedWorkspace workspace(String account, long revision, Language language) {
        StoredWorkspace rows = new StoredWorkspace();
        Declared declared = store.read(account, revision, rows);
        return rows.finish(declared.setting().defaultName(), language);
    }

    /**
     * Imports files into an account that follows no folder. Imports into one account wait for each other.
     *
     * @throws InputException with everything that is wrong with the files when one of them cannot be used; nothing is kept
     */
    public ImportOutcome take(String account, List<Upload> uploads, ImportOptions options, Actor actor) {
        return inTurn(account, () -> new UploadImport(store, account, uploads, options).run(actor));
    }

    /**
     * What {@link #take} would do with files, and everything there is to tell of them; nothing is kept.
     *
     * @param settings what the account is to declare by then; the account need not be there yet
     * @throws InputException when the settings cannot be used
     */
    public Rehearsal rehearse(
            String account, List<Upload> uploads, ImportOptions options, String settings, Actor actor) {
        Declared now = store.declared(account, Long.MAX_VALUE);
        DeclaredText declared = Declarations.of(new Declared(new Setting(settings, account), 0, now.objectives()));
        ImportAccount told = ImportCheck.of(
                account,
                uploads.stream()
                        .map(upload -> new ExportFolder.Export(upload.path(), upload.name(), false))
                        .toList(),
                declared,
                new WorkspaceOptions(Language.EN, options.reading(), options.currency(), ReadingWatch.NONE));
        try {
            ImportOutcome outcome =
                    inTurn(account, () -> new UploadImport(store, account, uploads, options).rehearse(declared, actor));
            return new Rehearsal(told, outcome, List.of());
        } catch (InputException refused) {
            return new Rehearsal(told, null, refused.problems());
        }
    }

    /**
     * Brings an account up to date with the folder, or the one file, that it follows: files that have changed are read,
     * and those that are gone end.
     *
     * @throws InputException with everything that is wrong with the folder; then all stays as it is known
     */
    public ImportOutcome syncFolder(String account, Path path, Actor actor) {
        return inTurn(account, () -> new FolderImport(store, account, ExportFolder.at(path), fingerprints).run(actor));
    }

    /** Whether an account is to be out of sight. */
    public boolean isHidden(String account) {
        return store.isHidden(account);
    }

    public void hide(String account, boolean hidden) {
        store.hide(account, hidden);
    }

    /** Says that an account follows a folder. */
    public void follow(String account, Path path) {
        store.follow(account, path.toString());
    }

    /** The folder that an account follows. */
    public Optional<String> folder(String account) {
        return store.folder(account);
    }

    /** In this process one waits here, and not with a connection to the database. */
    private <T> T inTurn(String account, Supplier<T> work) {
        ReentrantLock turn = turns.computeIfAbsent(account, key -> new ReentrantLock(true));
        turn.lock();
        try {
            running.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                running.release();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Imports of an account, the last first, whose number is below {@code before}. */
    public List<ImportRecord> imports(String account, long before, int limit) {
        return store.imports(account, before, limit);
    }

    public Optional<ImportRecord> imported(String account, long id) {
        return store.imported(account, id);
    }

    /**
     * Takes an import back: what is known afterwards is what was known before it, in a revision of its own, so that past
     * decisions can still be replayed. Only the last import that stands can be taken back; importing the files again
     * brings it back. Twice is as once.
     */
    public UndoOutcome undo(String account, long id, Actor actor) {
        return inTurn(account, () -> store.undo(account, id, actor));
    }

    /** The import that can be taken back: the last that was sent in and still stands. */
    public Optional<ImportRecord> undoable(String account) {
        return store.newestStanding(account);
    }

    /** Whether nothing is known of an account but what is declared. */
    public boolean isEmpty(String account) {
        return store.isEmpty(account);
    }

    /** What is declared of an account now. */
    public Declared declared(String account) {
        return store.declared(account, Long.MAX_VALUE);
    }

    /**
     * Declares an account anew, with the text of a {@code boussole.yaml}; files that came in before are not read again.
     *
     * @param expected the version that the text was written from, or null for whatever is there
     * @return the version of the settings now
     * @throws InputException with everything that is wrong with the text
     * @throws dev.boussole.store.input.StaleVersion when there is another version
     */
    public long putSettings(String account, String text, @Nullable Long expected, Actor actor) {
        Declared before = store.declared(account, Long.MAX_VALUE);
        DeclaredText declared = Declarations.of(new Declared(
                new Setting(text, ""),
                0,
                before.objectives().stream().filter(edit -> edit.body() != null).toList()));
        List<String> codes = store.currencies(account);
        declared.objectives(Declarations.currency(codes));
        new MoneyWatch(null, declared.namesCurrency(), codes).require();
        return store.declare(account, new Setting(text, before.setting().defaultName()), expected, actor);
    }

    public Objectives objectives() {
        return objectives;
    }

    /** What the owner of an account says of its files, on top of what the sender says. */
    static ReadOptions reading(ReadOptions options, DeclaredText declared) {
        List<Mapping> mappings = new ArrayList<>(options.mappings());
        mappings.addAll(declared.mappings());
        return options.withMappings(mappings);
    }
}
