package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.TreeMap;

/** The facts of a test. */
final class Given {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final String ACCOUNT = "";

    private final Node given;

    private final RuleBook book;

    private Given(Node given, RuleBook book) {
        this.given = given;
        this.book = book;
    }

    /** @param book whose own KPIs may be given beside those of the catalogue */
    static Situations of(JsonNode json, RuleBook book) {
        Node given = new Node("given", json);
        Situations situations = new Given(given, book).situations();
        given.refuseUnread();
        return situations;
    }

    private Situations situations() {
        JsonNode campaign = given.take("campaign");
        List<CampaignSituation> campaigns =
                campaign == null ? List.of() : List.of(campaign(new Node("campaign", campaign)));
        JsonNode account = given.take("account");
        return new Situations(campaigns, account(new Node("account", account == null ? NOTHING : account)));
    }

    private CampaignSituation campaign(Node node) {
        String id = node.text("id", "c");
        Campaign campaign = new Campaign(
                id,
                node.text("name", id),
                node.textOrNull("platform"),
                node.word("channel", Channel.class),
                node.word("objective", Goal.class),
                node.date("start"),
                node.date("end"),
                node.number("budget"));
        Signs signs = SignsGiven.ofCampaign(node);
        String primary = node.textOrNull("primary");
        Map<Kpi, KpiFact> kpis = kpis(node);
        Kpi decisive = primary == null ? Kpi.CONVERSIONS : book.kpi(primary).orElseThrow(() -> unknownKpi(primary));
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
        return new AccountSituation(
                fact,
                given.nodes("channels").stream().map(this::channel).toList(),
                given.nodes("channelPairs").stream().map(Given::pair).toList(),
                objectives,
                changes,
                experiments,
                alerts);
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
        for (Node node : given.nodes(key)) {
            String name = node.text("name", key + (parts.size() + 1));
            Signs signs = SignsGiven.of(node, Sign.Holder.PART);
            parts.add(PartFact.of(new Scope(campaign, breakdown, name), kpis(node), signs));
        }
    }

    /** All keys that nobody else has asked for are KPIs. */
    private Map<Kpi, KpiFact> kpis(Node node) {
        Map<Kpi, KpiFact> kpis = new TreeMap<>();
        for (String key : node.unread()) {
            book.kpi(key).ifPresent(kpi -> kpis.put(kpi, KpiSample.of(kpi, Objects.requireNonNull(node.take(key)))));
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

    private static Mistake unknownKpi(String key) {
        return new Mistake(
                "there is no KPI `" + key + "`. `boussole kpis` lists them.",
                "il n'existe pas de KPI `" + key + "`. `boussole kpis` en donne la liste.");
    }

    private static List<ObjectiveFact> objectives(Node node, String campaign) {
        List<Node> nodes = new ArrayList<>(node.nodes("objectives"));
        nodes.addAll(node.nodes("objective"));
        return nodes.stream().map(each -> ObjectiveGiven.of(each, campaign)).toList();
    }

    private static List<ChangeFact> changes(Node node, String campaign) {
        List<ChangeFact> changes = new ArrayList<>();
        for (Node each : node.nodes("changes")) {
            Lever lever = each.word("lever", Lever.class);
            changes.add(RecordGiven.of(each, new ChangeFact(campaign, required("lever", lever), 0)));
        }
        return changes;
    }

    private static List<DataAlertFact> alerts(Node node, String campaign) {
        List<DataAlertFact> alerts = new ArrayList<>();
        for (Node each : node.nodes("dataAlerts")) {
            Problem.Kind kind = each.word("kind", Problem.Kind.class);
            alerts.add(new DataAlertFact(campaign, required("kind", kind), (int) each.number("rows", 1)));
            each.refuseUnread();
        }
        return alerts;
    }

    private static List<ExperimentFact> experiments(Node node, String campaign) {
        return node.nodes("experiments").stream()
                .map(each -> RecordGiven.of(each, new ExperimentFact("test", campaign, "cvr", true)))
                .toList();
    }

    private ChannelFact channel(Node node) {
        Channel channel = required("channel", node.word("channel", Channel.class));
        Signs signs = SignsGiven.of(node, Sign.Holder.CHANNEL);
        return new ChannelFact(channel, kpis(node), signs);
    }

    private static ChannelPairFact pair(Node node) {
        Channel donor = required("donor", node.word("donor", Channel.class));
        Channel receiver = required("receiver", node.word("receiver", Channel.class));
        return RecordGiven.of(node, new ChannelPairFact(donor, receiver, null, 0, 0, 0, 0, 0, false));
    }

    static <T> T required(String key, @org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new Mistake("`" + key + "` is missing. Add it.", "`" + key + "` manque. Ajoutez-le.");
        }
        return value;
    }
}
