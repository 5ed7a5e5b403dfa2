package dev.boussole.rulebook.coverage;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Limits;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.testing.Played;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.whynot.WithNeeds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tries every condition of every rule in every case of the tests that would notice the rule: where turning round that one
 * result, and nothing else, changes whether the rule speaks, the case tests the condition (the idea of modified
 * condition/decision coverage, Chilenski and Miller 1994).
 */
public final class Coverage {
    private final RuleBook book;
    private final Map<String, Tally> tallies = new TreeMap<>();

    private Coverage(RuleBook book) {
        this.book = book;
        book.rules().forEach(rule -> tallies.put(rule.id(), new Tally(rule)));
    }

    /** @param files the texts that {@code book} was made of, and its tests; tests that cannot be run count for nothing */
    public static CoverageReport of(RuleBook book, Map<String, String> files) {
        Coverage coverage = new Coverage(book);
        RuleTests.firings(book, files).forEach(coverage::play);
        return new CoverageReport(
                coverage.tallies.values().stream().map(Tally::covered).toList());
    }

    private void play(Played played) {
        List<Session> sessions = sessions(played.situations());
        for (String id : played.watched()) {
            Tally tally = tallies.get(id);
            if (tally != null) {
                tally.noticed(played.spoke().contains(id));
                for (Session session : sessions) {
                    tally.tried(session);
                }
            }
        }
    }

    /**
     * The facts that are decided on together: those of a campaign, or those of the account.
     *
     * @param limits the thresholds of its channel
     */
    record Session(boolean account, Map<FactType, List<Object>> facts, Limits limits) {
        Rule bound(Rule rule) {
            return WithNeeds.of(limits.in(rule), account);
        }
    }

    private List<Session> sessions(Situations situations) {
        List<FindingFact> findings = book.decide(situations).findings();
        List<Session> sessions = new ArrayList<>();
        for (CampaignSituation campaign : situations.campaigns()) {
            String id = campaign.campaign().id();
            sessions.add(session(
                    Facts.of(List.of(campaign)),
                    of(id, findings),
                    campaign.campaign().channel(),
                    false));
        }
        sessions.add(session(Facts.of(situations.account()), of("", findings), null, true));
        return sessions;
    }

    private static List<FindingFact> of(String campaign, List<FindingFact> findings) {
        return findings.stream()
                .filter(finding -> finding.campaignId().equals(campaign))
                .toList();
    }

    private Session session(Facts facts, List<FindingFact> findings, @Nullable Channel channel, boolean account) {
        Map<FactType, List<Object>> byType = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            byType.put(type, facts.of(type));
        }
        byType.put(FactType.FINDING, List.copyOf(findings));
        return new Session(account, byType, new Limits(name -> book.thresholds().value(name, channel)));
    }

    /** Which threshold a condition compares with, if any. */
    static Optional<String> threshold(Leaves.Leaf leaf) {
        return Optional.ofNullable(leaf.condition()).flatMap(Thresholded::name);
    }
}
