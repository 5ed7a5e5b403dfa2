package dev.boussole.platform.workspace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.boussole.campaign.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of {@code boussole.yaml}, edited key by key: what is not edited stays as it was written, comments included. */
public final class SettingsText {
    private static final String ACCOUNT = "account";
    private static final String CAMPAIGNS = "campaigns";
    private static final String MAPPINGS = "mappings";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:[-/][A-Za-z0-9_]+)*");
    /** What YAML reads as something else than a text. */
    private static final Set<String> SPECIAL = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final String text;
    private final Node.Mapping root;

    private SettingsText(String text, Node.Mapping root) {
        this.text = text;
        this.root = root;
    }

    /** @throws InputException when it is not YAML, or no group of keys */
    public static SettingsText of(String text) {
        Problems problems = new Problems();
        Place place = Place.yaml(SettingsFile.NAME);
        Node document = SettingsFile.document(text, place, problems);
        problems.throwErrors();
        if (document == null) {
            return new SettingsText(text, new Node.Mapping(place, Map.of()));
        }
        if (document instanceof Node.Mapping mapping) {
            return new SettingsText(text, mapping);
        }
        problems.error(document.place(), Expected.MAPPING.insteadOf(document.shown()));
        problems.throwErrors();
        throw new IllegalStateException("An error that was not thrown");
    }

    public String text() {
        return text;
    }

    /** A key of the account as it is written, {@code name} for what it is called. */
    public Optional<String> account(String key) {
        if (root.entries().get(ACCOUNT) instanceof Node.Mapping group) {
            return scalar(group, key);
        }
        return scalar(root, key.equals("name") ? ACCOUNT : key);
    }

    /** The same with another value; null or blank leaves the key out. */
    public SettingsText account(String key, @Nullable String value) {
        @Nullable Object written = value == null || value.isBlank() ? null : new Raw(scalar(value.strip()));
        if (root.entries().get(ACCOUNT) instanceof Node.Mapping group) {
            Map<String, Object> entries = new LinkedHashMap<>(group.entries());
            put(entries, key, written);
            return with(ACCOUNT, entries.isEmpty() ? null : entries);
        }
        return with(key.equals("name") ? ACCOUNT : key, written);
    }

    /** What a campaign declares under a key. @param id of the campaign; case does not matter */
    public Optional<String> campaign(String id, String key) {
        return campaigns().stream()
                .filter(one -> isOf(one, id))
                .findFirst()
                .flatMap(one -> scalar((Node.Mapping) one, key));
    }

    /**
     * The same with keys of some campaigns set; a campaign that is not declared yet comes behind the others.
     *
     * @param fields of each campaign by its id; an empty value leaves the key out. {@code match} is written as it stands
     */
    public SettingsText campaigns(Map<String, Map<String, String>> fields) {
        Map<String, Map<String, String>> left = new LinkedHashMap<>(fields);
        List<Object> all = new ArrayList<>();
        for (Node one : campaigns()) {
            Optional<String> id =
                    left.keySet().stream().filter(key -> isOf(one, key)).findFirst();
            if (id.isEmpty() || !(one instanceof Node.Mapping written)) {
                all.add(one);
                continue;
            }
            Map<String, Object> entries = new LinkedHashMap<>(written.entries());
            Map<String, String> more = left.getOrDefault(id.get(), Map.of());
            left.remove(id.get());
            more.forEach((key, value) -> {
                boolean fixed = key.equals("name") || key.equals("match");
                if (!fixed) {
                    put(entries, key, value.isEmpty() ? null : new Raw(scalar(value)));
                }
            });
            all.add(entries);
        }
        left.forEach((id, keys) -> {
            Map<String, Object> entries = new LinkedHashMap<>();
            entries.put("id", new Raw(quoted(id)));
            keys.forEach((key, value) ->
                    put(entries, key, value.isEmpty() ? null : new Raw(key.equals("match") ? value : scalar(value))));
            all.add(entries);
        });
        return with(CAMPAIGNS, all.isEmpty() ? null : all);
    }

    /** What tells the rows of a campaign, as {@code match} writes it. */
    public static String match(String platform, String name) {
        return "{ platform: " + scalar(platform) + ", campaign: " + quoted(name) + " }";
    }

    /**
     * The same with what is said of files that have all of these columns, in place of what was said of them before.
     *
     * @param locale how their numbers and dates are written, or null
     */
    public SettingsText mapping(Map<String, String> columns, @Nullable Locale locale) {
        List<Object> all = new ArrayList<>();
        if (root.entries().get(MAPPINGS) instanceof Node.Listing listing) {
            listing.items().stream()
                    .filter(one -> !sameColumns(one, columns.keySet()))
                    .forEach(all::add);
        }
        Map<String, Object> targets = new LinkedHashMap<>();
        columns.forEach((column, target) -> targets.put(column, new Raw(scalar(target))));
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (locale != null) {
            mapping.put("locale", new Raw(scalar(locale.toLanguageTag())));
        }
        mapping.put("columns", targets);
        all.add(0, mapping);
        return with(MAPPINGS, all);
    }

    private static boolean sameColumns(Node mapping, Set<String> columns) {
        return mapping instanceof Node.Mapping one
                && !one.entries().containsKey("file")
                && one.entries().get("columns") instanceof Node.Mapping declared
                && declared.entries().keySet().equals(columns);
    }

    private List<Node> campaigns() {
        return root.entries().get(CAMPAIGNS) instanceof Node.Listing listing ? listing.items() : List.of();
    }

    private static boolean isOf(Node campaign, String id) {
        return campaign instanceof Node.Mapping mapping
                && scalar(mapping, "id").filter(id::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> scalar(Node.Mapping of, String key) {
        return of.entries().get(key) instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static void put(Map<String, Object> entries, String key, @Nullable Object value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    /** @param value null to leave the key out */
    private SettingsText with(String key, @Nullable Object value) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
        if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        int from = 0;
        while (from < lines.size() && !begins(lines.get(from), key)) {
            from++;
        }
        if (from == lines.size() && root.entries().containsKey(key)) {
            return rewritten(key, value);
        }
        int to = from;
        if (from < lines.size()) {
            to = end(lines, from);
        }
        List<String> edited = new ArrayList<>(lines.subList(0, from));
        if (value != null) {
            edited.addAll(block(key, value));
        }
        edited.addAll(lines.subList(to, lines.size()));
        return of(edited.isEmpty() ? "" : String.join("\n", edited) + "\n");
    }

    /** A text whose keys do not stand on lines of their own is written anew. */
    private SettingsText rewritten(String key, @Nullable Object value) {
        Map<String, Object> entries = new LinkedHashMap<>(root.entries());
        put(entries, key, value);
        List<String> lines = new ArrayList<>();
        entries.forEach((name, one) -> lines.addAll(block(name, one)));
        return of(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static boolean begins(String line, String key) {
        String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return bare.matches("([\"']?)" + Pattern.quote(key) + "\\1\\s*:(\\s.*)?");
    }

    /** Behind the last line of what begins there; comments and blank lines above the next key are the next key's. */
    private static int end(List<String> lines, int from) {
        int to = from + 1;
        int last = to;
        while (to < lines.size() && !lines.get(to).matches("[^\\s#-].*|---.*")) {
            if (!lines.get(to).isBlank() && !lines.get(to).startsWith("#")) {
                last = to + 1;
            }
            to++;
        }
        return last;
    }

    private static List<String> block(String key, Object value) {
        List<?> items =
                value instanceof Node.Listing listing ? listing.items() : value instanceof List<?> list ? list : null;
        if (items == null) {
            return List.of(scalar(key) + ": " + flow(value));
        }
        List<String> lines = new ArrayList<>();
        lines.add(scalar(key) + ":" + (items.isEmpty() ? " []" : ""));
        items.forEach(item -> lines.add("  - " + flow(item)));
        return lines;
    }

    private record Raw(String written) {}

    private static String flow(Object value) {
        if (value instanceof Raw raw) {
            return raw.written();
        }
        if (value instanceof Node.Scalar scalar) {
            return scalar.kind() == Node.Scalar.Kind.TEXT ? scalar(scalar.text()) : scalar.text();
        }
        if (value instanceof Node.Mapping mapping) {
            return flow(mapping.entries());
        }
        if (value instanceof Node.Listing listing) {
            return flow(listing.items());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SettingsText::flow).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        return ((Map<?, ?>) value)
                .entrySet().stream()
                        .map(entry -> scalar(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** A number, a word or a text between quotes. */
    private static String scalar(String value) {
        boolean number = value.matches("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?");
        boolean word = PLAIN.matcher(value).matches() && !SPECIAL.contains(value.toLowerCase(Locale.ROOT));
        return number || word ? value : quoted(value);
    }

    private static String quoted(String value) {
        String json = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
        StringBuilder out = new StringBuilder(json.length() + 2).append('"');
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean unprintable = c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c >= 0xfffe;
            out.append(unprintable ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.append('"').toString();
    }
}
