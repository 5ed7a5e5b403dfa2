package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code match}: one group of keys or a list of them. */
final class MatchReader {
    private static final List<String> KEYS = List.of("platform", "campaign", "id", "account", "utm");
    private static final List<String> UTM_KEYS = List.of("source", "medium", "campaign");
    private static final Expected MATCH = new Expected(
            new Text("what tells the campaign's rows", "ce qui désigne les lignes de la campagne"),
            new Text(
                    "Write it like `{ platform: meta_ads, campaign: \"Printemps*\" }`, or leave `match` out and give"
                            + " the campaign the `campaignId` of its rows.",
                    "Écrivez par exemple `{ platform: meta_ads, campaign: \"Printemps*\" }`, ou retirez `match` et"
                            + " donnez à la campagne le `campaignId` de ses lignes."),
            List.of());
    private static final Expected UTM = new Expected(
            new Text("the tags of a campaign's links", "les balises des liens d'une campagne"),
            new Text(
                    "Write it like `{ source: newsletter, campaign: \"printemps*\" }`.",
                    "Écrivez par exemple `{ source: newsletter, campaign: \"printemps*\" }`."),
            List.of());

    private final Problems problems;

    MatchReader(Problems problems) {
        this.problems = problems;
    }

    List<CampaignMatch> read(Fields campaign) {
        Node value = campaign.value("match");
        List<CampaignMatch> matches = new ArrayList<>();
        if (value instanceof Node.Listing listing) {
            if (listing.items().isEmpty()) {
                problems.error(listing.place(), MATCH.insteadOf("[]"));
            }
            listing.items().forEach(item -> match(item).ifPresent(matches::add));
        } else if (value != null) {
            match(value).ifPresent(matches::add);
        }
        return matches;
    }

    private Optional<CampaignMatch> match(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.error(node.place(), Expected.MAPPING.insteadOf(node.shown()));
            return Optional.empty();
        }
        Fields match = new Fields(mapping, KEYS, problems);
        if (KEYS.stream().noneMatch(match::has)) {
            problems.error(node.place(), MATCH.insteadOf("{}"));
            return Optional.empty();
        }
        return Optional.of(new CampaignMatch(
                match.text("platform"),
                pattern(match, "campaign"),
                match.text("id"),
                match.text("account"),
                utm(match)));
    }

    private @Nullable UtmMatch utm(Fields match) {
        Optional<Node.Mapping> mapping = match.mapping("utm");
        if (mapping.isEmpty()) {
            return null;
        }
        Fields utm = new Fields(mapping.get(), UTM_KEYS, problems);
        if (UTM_KEYS.stream().noneMatch(utm::has)) {
            problems.error(match.place("utm"), UTM.insteadOf("{}"));
        }
        return new UtmMatch(pattern(utm, "source"), pattern(utm, "medium"), pattern(utm, "campaign"));
    }

    private static @Nullable Glob pattern(Fields fields, String key) {
        String text = fields.text(key);
        return text == null ? null : new Glob(text);
    }
}
