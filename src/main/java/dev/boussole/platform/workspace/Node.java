package dev.boussole.platform.workspace;

import java.util.List;
import java.util.Map;

/** A piece of the settings as it was written, YAML or JSON, with its place. What was written as null is left out. */
sealed interface Node {
    Place place();

    /** How it reads in a sentence: the text of a scalar, brackets or braces for the others. */
    String shown();

    record Mapping(Place place, Map<String, Node> entries) implements Node {
        @Override
        public String shown() {
            return "{…}";
        }
    }

    record Listing(Place place, List<Node> items) implements Node {
        @Override
        public String shown() {
            return "[…]";
        }
    }

    record Scalar(Place place, Kind kind, String text) implements Node {
        enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN
        }

        @Override
        public String shown() {
            return text.length() <= 60 ? text : text.substring(0, 59) + "…";
        }
    }
}
