package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Scope;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which names stand for searches of the advertiser's own name (kpis.md, A28). Declared brand terms decide; without
 * them the usual words for such campaigns do. Names that rule the brand out, as in "non-brand", never count.
 */
final class Brand {
    private static final List<String> USUAL = List.of("marque", "brand", "branded");
    private static final Set<String> RULED_OUT = Set.of(
            "non", "no", "not", "hors", "sans", "without", "except", "nonbrand", "generic", "generique", "horsmarque");
    /** Words that make the brand a matter of making it known, or of somebody else's. */
    private static final Set<String> OTHER_MEANING =
            Set.of("awareness", "notoriete", "concurrent", "concurrents", "competitor", "competitors");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> terms;

    /** @param declared the account's brand terms; empty when none were declared */
    Brand(List<String> declared) {
        this.terms = (declared.isEmpty() ? USUAL : declared)
                .stream().map(Brand::words).filter(term -> !term.isBlank()).toList();
    }

    /** Whether a search campaign is one on the brand, by its name. */
    boolean isBranded(Campaign campaign) {
        return campaign.channel() == Channel.PAID_SEARCH && isBrand(campaign.name());
    }

    /** Whether a part of a search campaign stands for searches of the brand: its ad groups, audiences and search terms. */
    boolean isBranded(Scope part) {
        boolean named = part.breakdown() == Breakdown.AD_GROUP || part.breakdown() == Breakdown.AUDIENCE;
        return named && isBrand(part.value());
    }

    boolean isBrand(String name) {
        String words = words(name);
        for (String word : words.strip().split(" ", -1)) {
            if (RULED_OUT.contains(word) || OTHER_MEANING.contains(word)) {
                return false;
            }
        }
        return terms.stream().anyMatch(words::contains);
    }

    /** In lower case, without accents, one blank around each word. */
    private static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.matcher(" " + plain.toLowerCase(Locale.ROOT) + " ").replaceAll(" ");
    }
}
