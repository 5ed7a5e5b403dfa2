package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ChannelFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.DataAlertFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The facts of a test. */
final class Given {
    private static final String ACCOUNT = "";

    private final Node given;
    private final Terms terms;
    private final RuleBook book;

    private Given(Node given, Terms terms) {
        this.given = given;
        this.terms = terms;
        this.book = terms.book();
    }

    /** The facts; what is written wrongly is left out and noted in the terms. */
    static Situations of(Piece piece, Terms terms) {
        Node given = new Node("given", piece, terms);
        Situations situations = new Given(given, terms).situations();
        given.refuseUnread();
        return situations;
    }

    private Situations situations() {
        List<CampaignSituation> campaigns = new ArrayList<>();
        Piece campaign = given.take("campaign");
        if (campaign != null && !campaign.is(Piece.Kind.NOTHING)) {
            campaigns.add(campaign(new Node("campaign", campaign.stated(), terms)));
        }
        terms.channel(null);
        Piece account = given.take("account");
        Piece known = account == null ? Piece.mapping(given.line(), Map.of()) : account.stated();
        return new Situations(List.copyOf(campaigns), account(new Node("account", known, terms)));
    }

    private CampaignSituation campaign(Node node) {
        String id = node.text("id", "c");
        Channel channel = node.word("channel", Channel.class);
        terms.channel(channel);
        Campaign campaign = new Campaign(
                id,
                node.text("name", id),
                node.textOrNull("platform"),
                channel,
                node.word("objective", Goal.class),
                node.date("start"),
                node.date("end"),
                node.number("budget"));
        Signs signs = SignsGiven.ofCampaign(node);
        String primary = node.textOrNull("primary");
        Map<Kpi, KpiFact> kpis = kpis(node);
        Kpi decisive = primary == null ? Kpi.CONVERSIONS : decisive(node, primary);
        KpiFact primaryFact = primary == null || !kpis.containsKey(decisive)
                ? KpiFact.missing(decisive)
                : Objects.requireNonNull(kpis.get(decisive));
        return new CampaignSituation(
                campaign,
                new CampaignFact(campaign, kpis, primaryFact, signs),
                List.of(),
                parts(id),
                objectives(given, id),
                changes(given, id),
                experiments(given, id),
                alerts(given, id));
    }

    private AccountSituation account(Node node) {
        AccountFact fact;
        List<ObjectiveFact> objectives = objectives(node, ACCOUNT);
        List<ChangeFact> changes = changes(node, ACCOUNT);
        List<ExperimentFact> experiments = experiments(node, ACCOUNT);
        List<DataAlertFact> alerts = alerts(node, ACCOUNT);
        String name = node.text("name", "account");
        Signs signs = SignsGiven.of(node, Sign.Holder.ACCOUNT);
        fact = new AccountFact(name, kpis(node), signs);
        return new AccountSituation(fact, channels(), pairs(), objectives, changes, experiments, alerts);
    }

    private List<PartFact> parts(String campaign) {
        List<PartFact> parts = new ArrayList<>();
        parts(parts, "adGroups", campaign, Breakdown.AD_GROUP);
        parts(parts, "landingPages", campaign, Breakdown.LANDING_PAGE);
        parts(parts, "creatives", campaign, Breakdown.CREATIVE);
        parts(parts, "audiences", campaign, Breakdown.AUDIENCE);
        parts(parts, "devices", campaign, Breakdown.DEVICE);
        parts(parts, "emailSends", campaign, Breakdown.EMAIL_SEND);
        return parts;
    }

    private void parts(List<PartFact> parts, String key, String campaign, Breakdown breakdown) {
        for (Node node : given.scopes(key)) {
            String name = node.text("name", key + (parts.size() + 1));
            Signs signs = SignsGiven.of(node, Sign.Holder.PART);
            parts.add(PartFact.of(new Scope(campaign, breakdown, name), kpis(node), signs));
        }
    }

    /** All keys that nobody else has asked for are KPIs. */
    private Map<Kpi, KpiFact> kpis(Node node) {
        Map<Kpi, KpiFact> kpis = new TreeMap<>();
        for (String key : node.unread()) {
            book.kpi(key)
                    .ifPresent(kpi -> kpis.put(kpi, KpiSample.of(kpi, Objects.requireNonNull(node.take(key)), terms)));
        }
        for (Kpi kpi : Kpi.catalogue()) {
            node.take(kpi.key());
        }
        for (KpiDefinition own : book.ownKpis()) {
            node.take(own.kpi().key());
        }
        node.refuseUnread();
        return kpis;
    }

    private Kpi decisive(Node node, String key) {
        return book.kpi(key).orElseGet(() -> {
            terms.mistake(
                    Objects.requireNonNull(node.take("primary")).line(),
                    "there is no KPI `" + key + "`. `boussole kpis` lists them.",
                    "il n'existe pas de KPI `" + key + "`. `boussole kpis` en donne la liste.");
            return Kpi.CONVERSIONS;
        });
    }

    private static List<ObjectiveFact> objectives(Node node, String campaign) {
        List<Node> nodes = new ArrayList<>(node.nodes("objectives"));
        nodes.addAll(node.nodes("objective"));
        return nodes.stream().map(each -> ObjectiveGiven.of(each, campaign)).toList();
    }

    private static List<ChangeFact> changes(Node node, String campaign) {
        List<ChangeFact> changes = new ArrayList<>();
        for (Node each : node.nodes("changes")) {
            each.needed("lever", Lever.class)
                    .ifPresent(lever -> changes.add(RecordGiven.of(each, new ChangeFact(campaign, lever, 0))));
        }
        return changes;
    }

    private static List<DataAlertFact> alerts(Node node, String campaign) {
        List<DataAlertFact> alerts = new ArrayList<>();
        for (Node each : node.nodes("dataAlerts")) {
            int rows = each.count("rows", 1);
            each.needed("kind", Problem.Kind.class)
                    .ifPresent(kind -> alerts.add(new DataAlertFact(campaign, kind, rows)));
            each.refuseUnread();
        }
        return alerts;
    }

    private static List<ExperimentFact> experiments(Node node, String campaign) {
        return node.nodes("experiments").stream()
                .map(each -> RecordGiven.of(each, new ExperimentFact("test", campaign, "cvr", true)))
                .toList();
    }

    private List<ChannelFact> channels() {
        List<ChannelFact> channels = new ArrayList<>();
        for (Node node : given.scopes("channels")) {
            Optional<Channel> channel = node.needed("channel", Channel.class);
            Signs signs = SignsGiven.of(node, Sign.Holder.CHANNEL);
            Map<Kpi, KpiFact> kpis = kpis(node);
            channel.ifPresent(known -> channels.add(new ChannelFact(known, kpis, signs)));
        }
        return channels;
    }

    private List<ChannelPairFact> pairs() {
        List<ChannelPairFact> pairs = new ArrayList<>();
        for (Node node : given.nodes("channelPairs")) {
            Optional<Channel> donor = node.needed("donor", Channel.class);
            Optional<Channel> receiver = node.needed("receiver", Channel.class);
            if (donor.isPresent() && receiver.isPresent()) {
                pairs.add(RecordGiven.of(
                        node, new ChannelPairFact(donor.get(), receiver.get(), null, 0, 0, 0, 0, 0, false)));
            }
        }
        return pairs;
    }
}
