package dev.boussole.rulebook.whynot;

import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Property;

/** One figure of one fact. */
record Coordinate(FactType type, int index, Property property) {
    String figure() {
        return type.spelling() + "." + property.spelling();
    }
}
