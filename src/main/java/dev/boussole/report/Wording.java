package dev.boussole.report;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.MeasureNames;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Score;
import dev.boussole.recommendation.Symptom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every report for people says, in one language. How it is laid out is the report's affair. */
final class Wording {
    private final Language language;
    private final Currency currency;
    private final RuleNames rules;
    private final Labels labels;
    private final Days days;
    private final EvidenceWords evidence;

    Wording(Language language, Currency currency, RuleNames rules) {
        this.language = language;
        this.currency = currency;
        this.rules = rules;
        this.labels = Labels.of(language);
        this.days = new Days(labels);
        this.evidence = new EvidenceWords(language, currency, days);
    }

    /** A line of a recommendation: what it is about, and one or several sentences. */
    record Line(String label, List<String> texts) {
        static Line of(String label, String text) {
            return new Line(label, List.of(text));
        }
    }

    String in(Text text) {
        return text.in(language);
    }

    String label(String key, Object... arguments) {
        return labels.text(key, arguments);
    }

    Days days() {
        return days;
    }

    Language language() {
        return language;
    }

    /** {@code Paid social, Sales}: as much of it as is known. */
    String kind(Campaign campaign) {
        List<String> known = new ArrayList<>();
        if (campaign.channel() != null) {
            known.add(in(campaign.channel().label()));
        }
        if (campaign.goal() != null) {
            known.add(in(campaign.goal().label()));
        }
        return String.join(", ", known);
    }

    /** {@code high, Creative, within 7 days}. */
    String urgency(Recommendation recommendation) {
        List<String> parts = new ArrayList<>();
        parts.add(label("priority." + recommendation.guidance().priority().key()));
        parts.add(in(recommendation.guidance().lever().label()));
        Integer within = recommendation.action().withinDays();
        if (within != null) {
            parts.add(within == 1 ? label("within.1") : label("within", within));
        }
        return String.join(", ", parts);
    }

    /** Everything about a recommendation but its title, in the order in which a reader needs it. */
    List<Line> lines(Digest.Entry entry, Recommendation recommendation) {
        return lines(recommendation, evidence.of(entry, recommendation));
    }

    /** The same with all of its evidence. */
    List<Line> allLines(Digest.Entry entry, Recommendation recommendation) {
        List<Line> lines = lines(recommendation, evidence.all(entry, recommendation));
        lines.add(lines.size() - 1, Line.of(label("rank"), rank(recommendation)));
        return lines;
    }

    /** What the rank is made of, as a sum that can be checked. */
    private String rank(Recommendation recommendation) {
        Score score = recommendation.score();
        String goal = score.gapToGoal() > 0
                ? label("rank.goal", Figures.percent(score.gapToGoal(), language))
                : label("rank.no-goal");
        return label("rank.stage", recommendation.rank(), score.stage(), goal)
                + " "
                + (score.gain() > 0
                        ? label(
                                "rank.gain",
                                Figures.number(score.gain(), language),
                                Figures.number(score.confidence(), language),
                                Figures.number(score.effort(), language),
                                Figures.number(score.value(), language))
                        : label("rank.no-gain"));
    }

    /** What the cause explains, and the rule that would have spoken of it. */
    String symptom(Symptom symptom) {
        Guidance rule = symptom.guidance();
        return in(symptom.message()) + (rule == null ? "" : " (" + rule.id() + ")");
    }

    private List<Line> lines(Recommendation recommendation, List<String> proof) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(label("next"), in(recommendation.messages().step())));
        lines.add(Line.of(label("why"), in(recommendation.messages().why())));
        if (!proof.isEmpty()) {
            lines.add(new Line(label("evidence"), proof));
        }
        lines.add(new Line(label("gain"), gain(recommendation.impact())));
        lines.add(Line.of(label("spend"), spend(recommendation.netSpendChange())));
        if (recommendation.watch() != null) {
            Kpi watched = recommendation.watch().kpi();
            String on = days.day(recommendation.watch().judgeOn());
            lines.add(Line.of(label("judge"), label("judge.text", in(watched.label()), on)));
        }
        lines.add(Line.of(label("mind"), in(recommendation.wouldChangeOurMind())));
        if (!recommendation.symptoms().isEmpty()) {
            lines.add(new Line(
                    label("symptoms"),
                    recommendation.symptoms().stream().map(this::symptom).toList()));
        }
        lines.add(Line.of(label("proof"), proof(recommendation)));
        return lines;
    }

    private static String proof(Recommendation recommendation) {
        var guidance = recommendation.guidance();
        String code = guidance.code() == null ? "" : " (" + guidance.code() + ")";
        return guidance.id() + code + ", " + guidance.source().file() + ":"
                + guidance.source().line() + ", " + recommendation.id();
    }

    List<String> gain(@Nullable Impact impact) {
        if (impact == null) {
            return List.of(label("gain.unknown"));
        }
        Optional<Kpi> kpi = Kpi.of(impact.kpi());
        String name = kpi.map(known -> in(known.label()))
                .or(() -> Measure.of(impact.kpi()).map(measure -> in(MeasureNames.of(measure))))
                .orElse(impact.kpi());
        Kpi.Unit unit = kpi.map(Kpi::unit).orElse(Kpi.Unit.COUNT);
        String figures = label(
                "gain.figures",
                signed(impact.expected(), unit) + " " + name.toLowerCase(language.locale()),
                figure(impact.low(), unit),
                figure(impact.high(), unit));
        Money value = impact.value();
        String worth = value == null ? "" : ", " + label("gain.value", Figures.money(value, language));
        return List.of(figures + worth, in(impact.basis()));
    }

    private String signed(double value, Kpi.Unit unit) {
        return (value > 0 ? "+" : "") + figure(value, unit);
    }

    String figure(double value, Kpi.Unit unit) {
        return Figures.of(value, unit, language, currency);
    }

    String spend(@Nullable Money change) {
        if (change == null) {
            return label("spend.unknown");
        }
        BigDecimal amount = change.amount();
        if (amount.signum() == 0) {
            return label("spend.none");
        }
        String size = Figures.money(new Money(amount.abs(), change.currency()), language);
        return label(amount.signum() > 0 ? "spend.more" : "spend.less", size);
    }

    /** One sentence: what is held back, by what, and why. */
    String held(HeldBack held) {
        String by = held.by() == null ? "" : label("held.by", rules.of(held.by(), language));
        return rules.of(held.guidance(), language) + by + label("colon") + " " + in(held.reason());
    }

    /** One sentence: what it is too early to say, what is missing, and until when. */
    String waitingFor(Abstention abstention) {
        return label(abstention.count() == null ? "lacking" : "waiting");
    }

    String waiting(Abstention abstention) {
        return rules.of(abstention.insteadOf(), language) + label("colon") + " " + in(abstention.message());
    }

    /** How many campaigns there are, and how many of them want something. */
    String summary(int campaigns, Digest digest) {
        return label(
                "summary",
                campaigns(campaigns),
                digest.acting().stream()
                        .filter(entry -> entry.campaign() != null)
                        .count(),
                digest.waiting().stream()
                        .filter(entry -> entry.campaign() != null)
                        .count(),
                digest.healthy().size());
    }

    String campaigns(int count) {
        return count < 2 ? label("campaigns." + count) : label("campaigns.n", Figures.count(count, language));
    }

    String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining(label("list.separator") + " "));
    }
}
