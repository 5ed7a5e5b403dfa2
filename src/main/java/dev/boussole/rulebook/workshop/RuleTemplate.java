package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import java.math.BigDecimal;

/** The texts of a rule that is yet to be written: it loads, its tests pass, and its comments say what to replace. */
record RuleTemplate(String id, Lever lever, boolean gap) {
    static final String GAP = "material-gap";

    String rule() {
        Beginning start = Beginning.of(lever);
        String key = start.kpi().key();
        return """
                rule "%1$s"
                    // it speaks in the log alone; take `@mode` away once it says what it should
                    @id( "%1$s" ) @lever( %2$s ) @priority( MEDIUM ) @mode( shadow )
                    @needs( "%3$s.successes >= usable" ) @watch( "%3$s 14d" )
                when
                %4$s    // what must hold for the advice: a comment says why, a figure of judgement stands in thresholds.csv
                    Campaign( active, %3$s.%5$s%6$s )
                then
                    // one verb, its object, and the days within which it should be done
                    advise.%7$s;
                end
                """.formatted(
                        id,
                        lever.name(),
                        key,
                        gap ? "    Threshold( name == \"" + GAP + "\", $gap : value )\n" : "",
                        start.side(),
                        gap ? ", " + key + ".gapPct " + (start.high() ? ">= $gap" : "<= -$gap") : "",
                        start.advice());
    }

    /** The entry of the messages, with line end. */
    String messages(Language language) {
        Beginning start = Beginning.of(lever);
        String key = start.kpi().key();
        String label = start.kpi().label().in(language);
        return language == Language.FR
                ? """
                %s:
                  title: "À écrire : que faire quand le KPI « %s » est trop %s"
                  why: "%s : {%s.value} pour une référence de {%s.reference}."
                  step: "À écrire : le premier pas, qui le fait, et à quoi l’on verra qu’il a servi."
                """.formatted(id, label.replace("\"", "”"), start.high() ? "haut" : "bas", upper(label), key, key)
                : """
                %s:
                  title: "To be written: what to do when the KPI “%s” is too %s"
                  why: "%s: {%s.value} for a reference of {%s.reference}."
                  step: "To be written: the first step, who takes it, and how one sees that it helped."
                """.formatted(id, label.replace("\"", "”"), start.high() ? "high" : "low", upper(label), key, key);
    }

    private static String upper(String label) {
        return (Character.toUpperCase(label.charAt(0)) + label.substring(1)).replace("\"", "”");
    }

    /** The cases of the test file, indented as items of {@code tests:}. */
    String tests() {
        Beginning start = Beginning.of(lever);
        String key = start.kpi().key();
        BigDecimal usual = BigDecimal.valueOf(start.usual());
        String off = number(usual.multiply(new BigDecimal(start.high() ? "1.5" : "0.5")));
        return """
                  - name: %1$s, a half %2$s its reference
                    given:
                      campaign: { %3$s: { value: %4$s, reference: %5$s } }
                    expect: [ %1$s ]
                  - name: %1$s, as usual
                    given:
                      campaign: { %3$s: { value: %5$s, reference: %5$s } }
                    expect: [ ]
                  - name: %1$s, too few to tell
                    given:
                      campaign: { %3$s: { value: %4$s, reference: %5$s, is: [ thin ] } }
                    expect: [ ]
                """.formatted(id, start.side(), key, off, number(usual));
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
