package dev.boussole.setting;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Spelling;
import dev.boussole.campaign.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The value of every setting and where it came from: a flag before the environment, before a file, before the default. */
public final class Configuration {
    private static final String PREFIX = "BOUSSOLE_";
    /** Variables that are no settings of the service. */
    private static final List<String> OTHERS = List.of("BOUSSOLE_LANG", "BOUSSOLE_CACHE", "BOUSSOLE_DEBUG");

    private final Map<Setting<?>, Given> given;

    private Configuration(Map<Setting<?>, Given> given) {
        this.given = given;
    }

    /**
     * @param flags what stood on the command line, by flag
     * @param environment the variables; an empty one counts as not set
     * @param file what a file says, by key
     * @param folder the current one
     * @throws InputException with every value that cannot be used
     */
    public static Configuration of(
            Map<String, List<String>> flags, Map<String, String> environment, Map<String, Given> file, Path folder) {
        Map<Setting<?>, Given> given = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Setting<?> setting : ServiceTable.ALL) {
            Given found = first(setting, flags, environment, file, folder);
            given.put(setting, found);
            problems.addAll(problems(setting, found));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Configuration(given);
    }

    private static Given first(
            Setting<?> setting,
            Map<String, List<String>> flags,
            Map<String, String> environment,
            Map<String, Given> file,
            Path folder) {
        String flag = setting.flag();
        List<String> typed = flag == null ? List.of() : flags.getOrDefault(flag, List.of());
        if (flag != null && !typed.isEmpty()) {
            return new Given(typed, new Origin.Flag(flag), folder);
        }
        String variable = environment.getOrDefault(setting.variable(), "");
        if (!variable.isEmpty()) {
            return new Given(setting.parts(variable), new Origin.Variable(setting.variable()), folder);
        }
        Given written = file.get(setting.key());
        if (written != null) {
            return written;
        }
        String fallback = setting == ServiceTable.DATA ? dataFolder(environment) : setting.fallback();
        return new Given(fallback.isEmpty() ? List.of() : List.of(fallback), new Origin.Default(), folder);
    }

    /** The user's folder for data, as the XDG Base Directory Specification has it. */
    private static String dataFolder(Map<String, String> environment) {
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = shared.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(shared);
        return base.resolve("boussole").toString();
    }

    /** What is wrong with what was given, a sentence for each value. */
    public static List<Problem> problems(Setting<?> setting, Given given) {
        List<Problem> problems = new ArrayList<>();
        for (String text : given.texts()) {
            Text wrong = setting.kind().wrong(text, given.folder());
            if (wrong != null) {
                Text where = given.origin().shown();
                problems.add(new Problem(
                        Problem.Severity.ERROR,
                        Problem.Kind.SETTING,
                        given.origin().source(),
                        setting.key(),
                        null,
                        new Text(where.en() + ": " + wrong.en(), where.fr() + " : " + wrong.fr())));
            }
        }
        return problems;
    }

    /** A sentence for each variable that looks like one of ours and is none. */
    public static List<Text> strangers(Map<String, String> environment) {
        List<String> known = new ArrayList<>(OTHERS);
        ServiceTable.ALL.forEach(setting -> known.add(setting.variable()));
        List<Text> sentences = new ArrayList<>();
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX) && !known.contains(name)) {
                Optional<String> near = Spelling.nearest(name, known);
                sentences.add(new Text(
                        "`" + name + "` is not a setting and changes nothing."
                                + near.map(word -> " Did you mean `" + word + "`?")
                                        .orElse(""),
                        "`" + name + "` n'est pas un réglage et ne change rien."
                                + near.map(word -> " Vouliez-vous dire `" + word + "` ?")
                                        .orElse("")));
            }
        }
        return sentences;
    }

    /** The value, or nothing when there is none. */
    public <T> Optional<T> one(Setting<T> setting) {
        return all(setting).stream().findFirst();
    }

    /** The value of a setting that always has one. */
    public <T> T value(Setting<T> setting) {
        return one(setting).orElseThrow(() -> new IllegalArgumentException(setting.key() + " has no value"));
    }

    public <T> List<T> all(Setting<T> setting) {
        Given found = found(setting);
        return found.texts().stream()
                .flatMap(text -> setting.kind().read(text, found.folder()).stream())
                .toList();
    }

    public Origin origin(Setting<?> setting) {
        return found(setting).origin();
    }

    /** The values as others may see them: without secrets. */
    public List<String> shown(Setting<?> setting) {
        return found(setting).texts().stream().map(setting.kind().shown()).toList();
    }

    private Given found(Setting<?> setting) {
        Given found = given.get(setting);
        if (found == null) {
            throw new IllegalArgumentException(setting.key() + " is not a setting of the service");
        }
        return found;
    }
}
