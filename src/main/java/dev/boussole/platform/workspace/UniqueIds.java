package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code id}, which every item of a list needs and which no other item may have. */
final class UniqueIds {
    private final Set<String> taken = new HashSet<>();
    private final Problems problems;

    UniqueIds(Problems problems) {
        this.problems = problems;
    }

    Optional<String> take(Fields fields) {
        fields.require("id", Expected.TEXT);
        String id = fields.text("id");
        if (id == null) {
            return Optional.empty();
        }
        if (!taken.add(id.toLowerCase(Locale.ROOT))) {
            problems.error(
                    fields.place("id"),
                    new Text(
                            "`" + id + "` is taken by an earlier item. Give this one an `id` of its own.",
                            "`" + id + "` est déjà pris par un élément précédent. Donnez à celui-ci un autre `id`."));
        }
        return Optional.of(id);
    }
}
