package dev.boussole.rulebook;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.InputException;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small rulebooks and situations for tests. */
public final class Books {
    public static final String THRESHOLDS = """
            name,channel,value,unit,source
            fatigue-frequency,,3.5,times,test
            fatigue-frequency,video,5,times,test
            usable-clicks,,30,clicks,test
            """;

    private Books() {}

    /** A rule of topic {@code topic} that advises to check something. */
    public static String rule(String id, String when) {
        return rule(id, when, "advise.check( \"thing\" );");
    }

    public static String rule(String id, String when, String then) {
        return "rule \"" + id + "\"\n    @id( \"" + id + "\" ) @lever( CRE ) @priority( HIGH )\nwhen\n    " + when
                + "\nthen\n    " + then + "\nend\n";
    }

    /** A rulebook of one file {@code topic/rules.drl}, with messages for every rule. */
    public static RuleBook of(String... rules) {
        return RuleBookLoader.load(files("package rules.topic\n\n" + String.join("\n", rules)), LoadOptions.standard());
    }

    public static Map<String, String> files(String drl) {
        Map<String, String> files = new TreeMap<>();
        files.put("topic/rules.drl", drl);
        files.put("thresholds.csv", THRESHOLDS);
        files.put("messages.en.yaml", messages(drl));
        files.put("messages.fr.yaml", messages(drl));
        return files;
    }

    private static String messages(String drl) {
        StringBuilder messages = new StringBuilder();
        Matcher ids = Pattern.compile("rule \"([^\"]*)\"").matcher(drl);
        Map<String, String> once = new LinkedHashMap<>();
        while (ids.find()) {
            once.put(ids.group(1), "");
        }
        once.keySet().forEach(id -> messages.append(id).append(":\n  title: t\n  why: w\n  step: s\n"));
        return messages.toString();
    }

    /** What the loader says about a file of rules; empty when it accepts it. */
    public static List<String> refusals(String drl) {
        try {
            RuleBookLoader.load(files(drl), LoadOptions.standard());
            return List.of();
        } catch (InputException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.message().en())
                    .toList();
        }
    }

    public static KpiFact kpi(Kpi kpi, double value) {
        return new KpiFact(
                kpi, value, value, value, 100_000.0, 1000.0, null, null, null, null, null, null, 1000.0, true, null);
    }

    public static KpiFact against(Kpi kpi, double low, double high, double reference) {
        return new KpiFact(
                kpi,
                (low + high) / 2,
                low,
                high,
                5000.0,
                80.0,
                reference,
                Reference.Kind.PAST,
                null,
                null,
                null,
                null,
                80.0,
                true,
                null);
    }

    public static CampaignSituation campaign(String id, Channel channel, KpiFact... kpis) {
        Campaign campaign = new Campaign(id, id, "meta_ads", channel, Goal.SALES, null, null, 1000.0);
        Map<Kpi, KpiFact> byKpi = new LinkedHashMap<>();
        Arrays.stream(kpis).forEach(kpi -> byKpi.put(kpi.kpi(), kpi));
        Signs signs = Signs.NONE.with(Sign.ACTIVE, true).with(Sign.FLIGHT_DAYS, 10.0);
        return new CampaignSituation(
                campaign,
                new CampaignFact(campaign, byKpi, KpiFact.missing(Kpi.CPA), signs),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static Situations situations(CampaignSituation... campaigns) {
        return situations(List.of(campaigns));
    }

    public static Situations situations(List<CampaignSituation> campaigns) {
        return new Situations(
                campaigns,
                new AccountSituation(
                        new AccountFact("account", Map.of(), Signs.NONE),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Who spoke: {@code campaign rule}, in the order of the decision. */
    public static List<String> spoken(RuleBook book, Situations situations) {
        return book.decide(situations).proposals().stream()
                .map(proposal ->
                        proposal.campaignId() + " " + proposal.guidance().id())
                .toList();
    }
}
