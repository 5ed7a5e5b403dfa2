package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import java.util.Optional;

/** What is known of a KPI over a window that someone asks for. */
public sealed interface Answer {
    /** The value, or nothing. */
    default Optional<KpiValue> value() {
        return this instanceof Known known ? Optional.of(known.figure()) : Optional.empty();
    }

    /** The KPI over exactly the window's days before the review. */
    record Known(KpiValue figure) implements Answer {}

    /** There is no figure, and none is guessed. */
    record NotAvailable(Kpi kpi, Period window, Reason reason) implements Answer {}

    /** Why there is no figure. */
    enum Reason {
        NOT_RECEIVED("its data were not received for these days", "ses données n'ont pas été reçues pour ces jours"),
        OTHER_WINDOW(
                "the source gave it for other periods, and such figures are neither added nor averaged",
                "la source l'a donné pour d'autres périodes, et de tels chiffres ne s'additionnent ni ne se moyennent"),
        UNDEFINED("it divides by nothing over these days", "il divise par zéro sur ces jours"),
        NO_SOURCE("no format that is read has its data", "aucun format lu ne contient ses données"),
        OTHER_SCOPE("it has no meaning for this channel or scope", "il n'a pas de sens pour ce canal ou ce périmètre"),
        AFTER("these days are not over yet", "ces jours ne sont pas encore passés");

        private final Text label;

        Reason(String en, String fr) {
            this.label = new Text(en, fr);
        }

        /** The end of a sentence that begins with the KPI's name. */
        public Text label() {
            return label;
        }
    }
}
