package dev.boussole.platform.workspace;

import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;

/**
 * Where a setting stands.
 *
 * @param line 1 or more in YAML; 0 in JSON, where the pointer says it all
 * @param key {@code campaigns[1].budget} in YAML, {@code /campaigns/1/budget} (RFC 6901) in JSON; empty for the whole
 */
record Place(String file, int line, String key, boolean json) {
    static Place yaml(String file) {
        return new Place(file, 1, "", false);
    }

    static Place json(String file) {
        return new Place(file, 0, "", true);
    }

    Place child(String name, int atLine) {
        if (json) {
            return new Place(file, 0, key + "/" + name.replace("~", "~0").replace("/", "~1"), true);
        }
        return new Place(file, atLine, key.isEmpty() ? name : key + "." + name, false);
    }

    Place child(int index, int atLine) {
        return json
                ? new Place(file, 0, key + "/" + index, true)
                : new Place(file, atLine, key + "[" + index + "]", false);
    }

    Source source() {
        return new Source(file, line);
    }

    Text where() {
        if (json) {
            return Text.same(key.isEmpty() ? "`" + file + "`" : "`" + key + "`");
        }
        String name = "`" + file + "`";
        if (key.isEmpty()) {
            return Text.same(name);
        }
        return new Text(
                name + ", line " + line + ", key `" + key + "`", name + ", ligne " + line + ", clé `" + key + "`");
    }
}
