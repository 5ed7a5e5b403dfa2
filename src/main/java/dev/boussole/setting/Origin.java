package dev.boussole.setting;

import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;

/** Where the value of a setting came from. */
public sealed interface Origin {
    /** As a sentence names it: {@code `--port`}. */
    Text shown();

    /** One word for programs: {@code flag}, {@code variable}, {@code file} or {@code default}. */
    String kind();

    /** For a {@link dev.boussole.campaign.Problem}. */
    default Source source() {
        return new Source("serve", 0);
    }

    /** An option of the command line, such as {@code --port}. */
    record Flag(String name) implements Origin {
        @Override
        public Text shown() {
            return Text.same("`" + name + "`");
        }

        @Override
        public String kind() {
            return "flag";
        }
    }

    /** A variable of the environment. */
    record Variable(String name) implements Origin {
        @Override
        public Text shown() {
            return Text.same("`" + name + "`");
        }

        @Override
        public String kind() {
            return "variable";
        }
    }

    /** A line of a file. @param key the whole path of the key, such as {@code service.log.format} */
    record Line(String file, int line, String key) implements Origin {
        @Override
        public Text shown() {
            return new Text(
                    "`" + file + "`, line " + line + ", key `" + key + "`",
                    "`" + file + "`, ligne " + line + ", clé `" + key + "`");
        }

        @Override
        public String kind() {
            return "file";
        }

        @Override
        public Source source() {
            return new Source(file, line);
        }
    }

    /** Nobody said anything else. */
    record Default() implements Origin {
        @Override
        public Text shown() {
            return new Text("default", "par défaut");
        }

        @Override
        public String kind() {
            return "default";
        }
    }
}
