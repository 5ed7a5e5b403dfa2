package dev.boussole.campaign;

import java.util.Locale;
import java.util.Optional;

/** How a campaign reaches people. */
public enum Channel {
    PAID_SEARCH("Paid search", "Liens sponsorisés"),
    PAID_SOCIAL("Paid social", "Social payant"),
    DISPLAY("Display", "Display"),
    VIDEO("Video", "Vidéo"),
    SEO("Organic search", "Référencement naturel"),
    EMAIL("E-mail", "E-mailing"),
    SOCIAL("Organic social", "Réseaux sociaux"),
    AFFILIATE("Affiliate", "Affiliation"),
    REFERRAL("Referral", "Sites référents"),
    DIRECT("Direct", "Accès direct"),
    PHONE("Phone", "Téléphone"),
    FIELD("Face to face", "Terrain");

    private final Text label;

    Channel(String en, String fr) {
        this.label = new Text(en, fr);
    }

    public Text label() {
        return label;
    }

    /** The name in files and JSON: {@code paid_search}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a key as files write it, or nothing. */
    public static Optional<Channel> of(String key) {
        return Keys.find(values(), Channel::key, key);
    }
}
