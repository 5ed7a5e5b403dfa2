package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** Counted things and lists, as the account of an import writes them. */
final class ImportWords {
    private final Session session;

    ImportWords(Session session) {
        this.session = session;
    }

    String text(String key, Object... arguments) {
        return session.labels().text(key, arguments);
    }

    /** {@code 1 ad}, {@code 12 ads}: the text of the key holds both, with a bar between them. */
    String counted(String key, long number) {
        String[] forms = text(key).split("\\|", -1);
        boolean one = session.language() == Language.FR ? number < 2 : number == 1;
        return forms[one ? 0 : forms.length - 1].replace("{0}", Figures.count((double) number, session.language()));
    }

    static String measures(List<Measure> measures) {
        return measures.stream().map(measure -> "`" + measure.key() + "`").collect(Collectors.joining(", "));
    }
}
