package dev.boussole.service.input;

import dev.boussole.campaign.InputException;
import dev.boussole.decision.Actor;
import dev.boussole.objective.Objective;
import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.store.input.Declared;
import dev.boussole.store.input.InputStore;
import dev.boussole.store.input.ObjectiveEdit;
import dev.boussole.store.input.StaleVersion;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objectives of an account: those of its settings, and those that were set, changed or removed beside them. */
public final class Objectives {
    /** What a version that must not be there yet is called: the caller means to make something new. */
    public static final long NONE = 0;

    private final InputStore store;

    Objectives(InputStore store) {
        this.store = store;
    }

    /**
     * An objective and its version.
     *
     * @param version the revision that made it so
     * @param edited whether it was set beside the settings
     */
    public record Versioned(Objective objective, long version, boolean edited) {}

    /** All in force, those of the settings in their order and then the others by id. */
    public List<Versioned> list(String account) {
        return list(store.declared(account, Long.MAX_VALUE));
    }

    private static List<Versioned> list(Declared declared) {
        return Declarations.of(declared).objectives().stream()
                .map(objective -> versioned(objective, declared))
                .toList();
    }

    private static Versioned versioned(Objective objective, Declared declared) {
        Optional<ObjectiveEdit> edit = declared.objectives().stream()
                .filter(one -> one.id().equalsIgnoreCase(objective.id()) && one.body() != null)
                .findFirst();
        return new Versioned(objective, edit.map(ObjectiveEdit::version).orElse(declared.version()), edit.isPresent());
    }

    public Optional<Versioned> get(String account, String id) {
        return find(list(account), id);
    }

    private static Optional<Versioned> find(List<Versioned> all, String id) {
        return all.stream()
                .filter(one -> one.objective().id().equalsIgnoreCase(id))
                .findFirst();
    }

    /**
     * Sets an objective.
     *
     * @param json its keys, {@code id} among them, as {@code boussole.yaml} has them
     * @param expected the version that it is to take the place of, {@link #NONE} for a new one, null for whatever is there
     * @param campaigns ids of those that the data tell of; it may name one of them, or one of the settings
     * @return the objective as it now is
     * @throws InputException with everything that is wrong with it
     * @throws StaleVersion when there is another version
     */
    public Versioned put(
            String account, String id, String json, @Nullable Long expected, Set<String> campaigns, Actor actor) {
        Currency counted = Declarations.currency(store.currencies(account));
        long version = store.setObjective(account, id, json, actor, declared -> {
            require(declared, id, expected);
            edited(declared, id, json).objectives(counted, campaigns);
        });
        Declared now = store.declared(account, version);
        return find(list(now), id).orElseThrow(() -> new IllegalStateException("Set and gone: " + id));
    }

    /**
     * Removes an objective; one of the settings stays removed until their text changes.
     *
     * @throws StaleVersion when there is another version, or none
     */
    public void delete(String account, String id, @Nullable Long expected, Actor actor) {
        store.setObjective(account, id, null, actor, declared -> {
            if (find(list(declared), id).isEmpty()) {
                throw new StaleVersion(NONE);
            }
            require(declared, id, expected);
        });
    }

    /**
     * An objective as it would be if it were set now; nothing is kept.
     *
     * @param campaigns as those of {@link #put}
     * @throws InputException with everything that is wrong with it
     */
    public Objective read(String account, String id, String json, Set<String> campaigns) {
        Declared declared = store.declared(account, Long.MAX_VALUE);
        return edited(declared, id, json)
                .objectives(Declarations.currency(store.currencies(account)), campaigns)
                .stream()
                .filter(one -> one.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Set and gone: " + id));
    }

    private static void require(Declared declared, String id, @Nullable Long expected) {
        long current = find(list(declared), id).map(Versioned::version).orElse(NONE);
        if (expected != null && expected != current) {
            throw new StaleVersion(current);
        }
    }

    private static DeclaredText edited(Declared declared, String id, String json) {
        return Declarations.of(declared).with(new DeclaredText.Edit(id, json));
    }
}
