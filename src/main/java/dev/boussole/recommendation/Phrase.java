package dev.boussole.recommendation;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FactNames;
import dev.boussole.fact.FactPath;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a rule's messages with the figures of its match, as a person reads them. */
final class Phrase {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final Proposal proposal;
    private final Account account;
    private final RuleWords words;

    Phrase(Proposal proposal, Account account, RuleWords words) {
        this.proposal = proposal;
        this.account = account;
        this.words = words;
    }

    Messages fill(Messages messages) {
        return new Messages(fill(messages.title()), fill(messages.why()), fill(messages.step()));
    }

    private Text fill(Text text) {
        return new Text(fill(text.en(), Language.EN), fill(text.fr(), Language.FR));
    }

    private String fill(String text, Language language) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(figure(matcher.group(1).strip(), language)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String figure(String path, Language language) {
        if (path.startsWith("action.")) {
            return read(proposal.action(), path.substring(7), language);
        }
        if (!path.startsWith("$")) {
            return read(subject(), path, language);
        }
        int dot = path.indexOf('.');
        Object bound = proposal.bindings().get(dot < 0 ? path : path.substring(0, dot));
        if (bound == null) {
            return unknown(language);
        }
        return dot < 0
                ? show(bound, words.unit(proposal.guidance().id(), path), path, language)
                : read(bound, path.substring(dot + 1), language);
    }

    /** The fact that the rule speaks about. */
    private Object subject() {
        return proposal.facts().stream()
                .filter(fact -> !(fact instanceof FindingFact))
                .findFirst()
                .orElse(proposal);
    }

    private String read(Object fact, String path, Language language) {
        Object value = FactPath.read(fact, path);
        if (value instanceof KpiFact kpi) {
            Double figure = kpi.value();
            return figure == null
                    ? unknown(language)
                    : Figures.of(figure, kpi.kpi().unit(), language, account.currency());
        }
        if (value instanceof Double chance && path.startsWith("probability")) {
            return Figures.chance(chance, language);
        }
        if (value instanceof String key && (path.equals("kpi") || path.equals("guardrail"))) {
            return Kpi.of(key).map(Kpi::label).orElse(Text.same(key)).in(language);
        }
        return value == null ? unknown(language) : show(value, unit(fact, path), path, language);
    }

    private String show(Object value, Kpi.@Nullable Unit unit, String path, Language language) {
        if (value instanceof LocalDate date) {
            return Figures.date(date, language);
        }
        if (value instanceof Number number) {
            return unit == null
                    ? Figures.number(number.doubleValue(), language)
                    : Figures.of(number.doubleValue(), unit, language, account.currency());
        }
        return label(value).map(label -> label.in(language)).orElseGet(value::toString);
    }

    private static Optional<Text> label(Object value) {
        if (value instanceof Channel channel) {
            return Optional.of(channel.label());
        }
        if (value instanceof Goal goal) {
            return Optional.of(goal.label());
        }
        return value instanceof Kpi kpi ? Optional.of(kpi.label()) : Optional.empty();
    }

    private static Kpi.@Nullable Unit unit(Object fact, String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        Optional<Kpi> kpi = FactPath.kpiOf(fact, path);
        String promised = fact instanceof ObjectiveFact objective ? objective.kpi() : null;
        if (kpi.isEmpty() && promised != null) {
            kpi = Kpi.of(promised);
        }
        return switch (last) {
            case "value",
                    "low",
                    "high",
                    "reference",
                    "gap",
                    "before",
                    "former",
                    "target",
                    "baseline",
                    "forecast",
                    "forecastLow",
                    "forecastHigh",
                    "proposal" -> kpi.map(Kpi::unit).orElse(null);
            case "gapPct",
                    "change",
                    "spendShare",
                    "conversionDrop",
                    "trafficShift",
                    "recentCpaChange",
                    "probability",
                    "upliftNeeded",
                    "upliftPast90",
                    "elapsedShare",
                    "donorSpendShare",
                    "probabilityBetter" -> Kpi.Unit.RATE;
            case "dailySpend",
                    "budget",
                    "dailyBudgetNeeded",
                    "spendForecastLow",
                    "spendForecastHigh",
                    "donorCpa",
                    "receiverCpa",
                    "donorMarginalCpa",
                    "receiverMarginalCpa" -> Kpi.Unit.MONEY;
            case "n",
                    "successes",
                    "successesBefore",
                    "learningEvents",
                    "learningDays",
                    "rows",
                    "impressionsPerWeek",
                    "missingSuccesses",
                    "daysWithoutData",
                    "donorConversions",
                    "receiverConversions" -> Kpi.Unit.COUNT;
            default -> FactNames.unit(last);
        };
    }

    private static String unknown(Language language) {
        return language == Language.FR ? "inconnu" : "unknown";
    }
}
