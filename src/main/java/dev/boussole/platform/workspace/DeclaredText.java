package dev.boussole.platform.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.boussole.objective.Objective;
import dev.boussole.platform.export.Mapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code boussole.yaml}, and the objectives that were set beside it: one of those stands for the text's
 * objective of the same id, or behind all.
 */
public final class DeclaredText {
    private static final String OBJECTIVES = "objectives";
    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final Map<String, Edit> edits = new LinkedHashMap<>();

    /**
     * An objective that was set beside the text.
     *
     * @param json the keys of an objective in {@code boussole.yaml}, or null when it was removed
     */
    public record Edit(String id, @Nullable String json) {}

    /** @param text may be empty */
    public DeclaredText(String text, List<Edit> edits) {
        this.text = text;
        edits.forEach(edit -> this.edits.put(key(edit.id()), edit));
    }

    /** The same with one more edit. */
    public DeclaredText with(Edit edit) {
        Map<String, Edit> all = new LinkedHashMap<>(edits);
        all.put(key(edit.id()), edit);
        return new DeclaredText(text, List.copyOf(all.values()));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The objectives in force. @throws InputException with everything that is wrong with the declarations */
    public List<Objective> objectives() {
        return checked().objectives();
    }

    /**
     * The objectives in force, for an account that counts its money in {@code exports} when it declares nothing.
     *
     * @throws InputException as {@link #objectives()}, also about amounts in another currency
     */
    public List<Objective> objectives(@Nullable Currency exports) {
        return objectives(exports, Optional::of);
    }

    /**
     * The same where objectives beside the text may name these campaigns only, and those that the text declares.
     *
     * @param campaigns ids of the campaigns that the data tell of
     * @throws InputException as {@link #objectives(Currency)}
     */
    public List<Objective> objectives(@Nullable Currency exports, Set<String> campaigns) {
        return objectives(
                exports,
                named -> campaigns.stream().filter(named::equalsIgnoreCase).findFirst());
    }

    private List<Objective> objectives(@Nullable Currency exports, Function<String, Optional<String>> beside) {
        Problems problems = new Problems();
        Settings settings = read(problems, beside);
        problems.throwErrors();
        if (settings.account().currency() == null && exports != null) {
            ForeignAmount.refuse(settings.amounts(), exports, problems);
        }
        problems.throwErrors();
        return settings.objectives();
    }

    /** What the owner says of export files. @throws InputException as {@link #objectives} */
    public List<Mapping> mappings() {
        return checked().mappings();
    }

    /** Whether the account's currency is declared. @throws InputException as {@link #objectives} */
    public boolean namesCurrency() {
        return checked().account().currency() != null;
    }

    private Settings checked() {
        Problems problems = new Problems();
        Settings settings = read(problems);
        problems.throwErrors();
        return settings;
    }

    /**
     * What is wrong goes to the problems. A campaign that an objective beside the text names was known when it was set; its
     * data may have gone since.
     */
    Settings read(Problems problems) {
        return read(problems, Optional::of);
    }

    private Settings read(Problems problems, Function<String, Optional<String>> beside) {
        int before = problems.count();
        Node document = SettingsFile.document(text, Place.yaml(SettingsFile.NAME), problems);
        if (document == null && problems.count() > before) {
            return Settings.NONE;
        }
        boolean group = document == null || document instanceof Node.Mapping;
        Node whole = group && !edits.isEmpty() ? edited((Node.Mapping) document, problems) : document;
        return new SettingsReader(problems, beside).read(whole);
    }

    private Node edited(Node.@Nullable Mapping document, Problems problems) {
        Place place = document == null ? Place.yaml(SettingsFile.NAME) : document.place();
        Map<String, Node> entries = new LinkedHashMap<>(document == null ? Map.of() : document.entries());
        Node written = entries.get(OBJECTIVES);
        if (written != null && !(written instanceof Node.Listing)) {
            return new Node.Mapping(place, entries);
        }
        List<Node> items = new ArrayList<>();
        Map<String, Edit> left = new LinkedHashMap<>(edits);
        for (Node item : written == null ? List.<Node>of() : ((Node.Listing) written).items()) {
            Edit edit = left.remove(id(item));
            if (edit == null) {
                items.add(item);
            } else if (edit.json() != null) {
                items.add(parsed(edit.json(), problems));
            }
        }
        for (Edit edit : left.values()) {
            if (edit.json() != null) {
                items.add(parsed(edit.json(), problems));
            }
        }
        entries.put(OBJECTIVES, new Node.Listing(place.child(OBJECTIVES, 1), items));
        return new Node.Mapping(place, entries);
    }

    private static String id(Node item) {
        return item instanceof Node.Mapping mapping && mapping.entries().get("id") instanceof Node.Scalar scalar
                ? key(scalar.text().strip())
                : "";
    }

    private static Node parsed(String json, Problems problems) {
        Place place = Place.json("body");
        try (JsonParser parser = JSON.createParser(json)) {
            Node node = new NodeReader(parser, "", problems).document(place);
            return node == null ? new Node.Mapping(place, Map.of()) : node;
        } catch (IOException notJson) {
            throw new IllegalArgumentException("Not JSON: " + json, notJson);
        }
    }
}
