package dev.boussole.platform.generic;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import java.util.ArrayList;
import java.util.List;

/** Names the columns that are not read, with the name that was probably meant. */
final class UnknownColumns {
    private UnknownColumns() {}

    static void report(Header header, GenericColumns columns, Intake intake) {
        if (columns.unknown().isEmpty()) {
            return;
        }
        List<String> en = new ArrayList<>();
        List<String> fr = new ArrayList<>();
        for (String name : columns.unknown()) {
            var meant = Names.nearest(name, GenericColumns.knownNames())
                    .filter(known -> !header.names().contains(known));
            en.add("`" + name + "`"
                    + meant.map(known -> " (did you mean `" + known + "`?)").orElse(""));
            fr.add("`" + name + "`"
                    + meant.map(known -> " (vouliez-vous dire `" + known + "` ?)")
                            .orElse(""));
        }
        intake.info(
                header.line(),
                null,
                new Text(
                        "columns that are not read: " + String.join(", ", en) + ".",
                        "colonnes qui ne sont pas lues : " + String.join(", ", fr) + "."));
    }
}
