package dev.boussole.platform.google;

import dev.boussole.platform.sheet.Columns;
import java.util.List;

/** What the rows of a report are, with the words of all languages for it in the labels of its total rows. */
enum Subject {
    SEARCH_TERM("search_term", "search terms", "termes de recherche", "terminos de busqueda", "suchbegriffe"),
    KEYWORD("keyword", "keywords", "mots cles", "palabras clave"),
    AD("ad", "ads", "annonces", "anuncios", "anzeigen"),
    HEADLINE("headline", AD.words),
    AD_GROUP("ad_group", "ad groups", "groupes d'annonces", "grupos de anuncios", "anzeigengruppen"),
    CAMPAIGN("campaign", "campaigns", "campagnes", "campanas", "kampagnen");

    private final String column;
    private final List<String> words;

    Subject(String column, String... words) {
        this(column, List.of(words));
    }

    Subject(String column, List<String> words) {
        this.column = column;
        this.words = words;
    }

    /** The smallest part that the rows name. */
    static Subject of(Columns columns) {
        for (Subject subject : values()) {
            if (columns.has(GoogleAds.COLUMNS.get(subject.column))) {
                return subject;
            }
        }
        return CAMPAIGN;
    }

    /** Whether a label, without capitals and accents, is of things of this kind. */
    boolean isIn(String label) {
        return words.stream().anyMatch(label::contains);
    }
}
