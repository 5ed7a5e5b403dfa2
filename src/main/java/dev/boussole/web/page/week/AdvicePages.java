package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a review into words. A pure function of the review and the language. */
public final class AdvicePages {
    private static final Comparator<Said> ORDER =
            Comparator.comparing(Said::recommendation, Recommendation.MOST_URGENT);

    private final Review review;
    private final Words words;
    private final Map<String, String> names;

    private AdvicePages(Review review, Labels labels) {
        this.review = review;
        this.words = new Words(labels, review.account().currency());
        this.names = review.campaigns().stream()
                .collect(Collectors.toMap(
                        one -> one.campaign().id(), one -> one.campaign().name(), (a, b) -> a));
    }

    public static AdvicePage of(Review review, Frame frame) {
        return new AdvicePages(review, frame.labels()).page(frame);
    }

    private AdvicePage page(Frame frame) {
        List<Said> said = said();
        Cards cards = new Cards(words);
        List<Card> all = IntStream.range(0, said.size())
                .mapToObj(i -> said.get(i).card(cards, i + 1))
                .toList();
        int stops = (int) said.stream().filter(Said::stops).count();
        int waits = (int) said.stream().filter(Said::waits).count();
        int acts = all.size() - waits;
        Campaigns campaigns = new Campaigns(words);
        List<CampaignCard> shown =
                review.campaigns().stream().map(campaigns::of).toList();
        List<CampaignCard> calm =
                shown.stream().filter(one -> one.stateKey().equals("calm")).toList();
        return new AdvicePage(
                frame,
                review.account().name(),
                words.date(review.asOf()),
                lead(acts, shown),
                all.subList(0, stops),
                all.subList(stops, acts),
                all.subList(acts, all.size()),
                waiting(),
                held(),
                calm,
                review.objectives().stream()
                        .map(new Objectives(words, names)::of)
                        .toList(),
                shown,
                review.dataQuality().stream().map(this::note).toList(),
                review.ruleset(),
                review.decisionId());
    }

    private String lead(int actions, List<CampaignCard> campaigns) {
        Labels labels = words.labels();
        Map<String, Long> states =
                campaigns.stream().collect(Collectors.groupingBy(CampaignCard::stateKey, Collectors.counting()));
        long concerned = states.getOrDefault("stop", 0L) + states.getOrDefault("act", 0L);
        int waiting = Math.toIntExact(states.getOrDefault("wait", 0L));
        int calm = Math.toIntExact(states.getOrDefault("calm", 0L));
        String first = actions == 0
                ? labels.of("lead.none")
                : labels.of(
                        "lead.some",
                        labels.count("actions", actions),
                        concerned,
                        review.campaigns().size());
        String then = waiting == 0 ? first : first + " " + labels.count("lead.wait", waiting);
        return calm == 0 ? then : then + " " + labels.count("lead.calm", calm);
    }

    private List<Said> said() {
        List<Said> said = new ArrayList<>();
        String account = words.labels().of("account");
        review.accountAdvice().recommendations().forEach(one -> said.add(new Said(one, account, null, List.of())));
        for (CampaignAdvice campaign : review.campaigns()) {
            campaign.advice()
                    .recommendations()
                    .forEach(one -> said.add(new Said(
                            one, campaign.campaign().name(), campaign.campaign().channel(), campaign.kpis())));
        }
        said.sort(ORDER);
        return said;
    }

    private List<WaitingRow> waiting() {
        return everywhere()
                .flatMap(one -> one.advice().abstentions().stream()
                        .sorted(Comparator.comparing(
                                Abstention::recheckOn, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(abstention -> waiting(one.name(), abstention)))
                .toList();
    }

    private WaitingRow waiting(String campaign, Abstention abstention) {
        var recheck = abstention.recheckOn();
        return new WaitingRow(
                campaign,
                words.text(abstention.message()),
                abstention.count() == null,
                recheck == null ? null : words.date(recheck),
                recheck == null ? null : recheck.toString(),
                abstention.insteadOf().id(),
                abstention.insteadOf().code());
    }

    private List<HeldRow> held() {
        return everywhere()
                .flatMap(one -> one.advice().heldBack().stream().map(held -> held(one.name(), held)))
                .toList();
    }

    private HeldRow held(String campaign, HeldBack held) {
        return new HeldRow(
                campaign,
                words.text(held.guidance().lever().label()),
                held.guidance().id(),
                held.guidance().code(),
                held.by(),
                words.text(held.reason()));
    }

    private Stream<Named> everywhere() {
        return Stream.concat(
                review.campaigns().stream().map(one -> new Named(one.campaign().name(), one.advice())),
                Stream.of(new Named(words.labels().of("account"), review.accountAdvice())));
    }

    private NoteRow note(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String message = words.text(problem.message());
        String file = problem.source().file();
        boolean told = file.isEmpty() || message.contains(file);
        int line = problem.source().line();
        return new NoteRow(
                words.labels().of("severity." + severity),
                severity,
                message,
                told ? null : line > 0 ? file + ":" + line : file);
    }

    private record Named(String name, Advice advice) {}

    private record Said(
            Recommendation recommendation,
            String campaign,
            @Nullable Channel channel,
            List<Attainment> attainments) {
        boolean stops() {
            return recommendation.score().stage() == 1;
        }

        boolean waits() {
            return recommendation.guidance().lever() == Lever.WAIT;
        }

        Card card(Cards cards, int place) {
            return cards.of(place, recommendation, campaign, channel, attainments);
        }
    }
}
