package dev.boussole.campaign;

import java.util.Locale;
import java.util.Optional;

/** What a campaign is for: the word {@code objective} of a platform and of {@code boussole.yaml}. */
public enum Goal {
    AWARENESS("Awareness", "Notoriété"),
    ENGAGEMENT("Engagement", "Engagement"),
    TRAFFIC("Traffic", "Trafic"),
    LEADS("Leads", "Génération de leads"),
    SALES("Sales", "Ventes"),
    RETENTION("Retention", "Fidélisation"),
    APP_INSTALLS("App installs", "Installations d'app"),
    FIELD_SALES("Face to face and phone", "Prospection terrain et téléphone");

    private final Text label;

    Goal(String en, String fr) {
        this.label = new Text(en, fr);
    }

    public Text label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Goal> of(String key) {
        return Keys.find(values(), Goal::key, key);
    }
}
