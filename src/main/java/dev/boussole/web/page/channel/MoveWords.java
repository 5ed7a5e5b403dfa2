package dev.boussole.web.page.channel;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Money;
import dev.boussole.fact.BudgetMove;
import dev.boussole.fact.ChannelSpend;
import dev.boussole.kpi.Grade;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.SpendResponse;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.IntervalDifference;
import dev.boussole.statistics.Measured;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.channel.ChannelPage.Move;
import dev.boussole.web.page.channel.ChannelPage.Option;
import dev.boussole.web.page.channel.ChannelPage.Outcome;
import dev.boussole.web.page.channel.ChannelPage.Side;
import dev.boussole.web.page.chart.Bar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what moving budget from one channel to another would do. */
final class MoveWords {
    static final int SHARE = 10;
    /** Part of a donor's budget that is moved in one step (kpis.md, reallocation heuristic 5). */
    private static final double STEP_MAX = 0.2;

    /** Conversions that each side needs before money moves (kpis.md, A11). */
    private static final int CONVERSIONS_MIN = Grade.USABLE.successesMin();
    /** An assumed elasticity is not carried further than this from the present spend: judgement. */
    private static final double LEAP = 1.5;

    private static final double PERCENT = 100;

    private final Words words;
    private final Labels labels;
    private final Account account;
    private final List<ChannelSpend> channels;

    MoveWords(Words words, Account account, List<ChannelSpend> channels) {
        this.words = words;
        this.labels = words.labels();
        this.account = account;
        this.channels = channels.stream().filter(ChannelSpend::moves).toList();
    }

    /** @param from key of a channel, or nothing for the dearest; @param to the same, for the cheapest */
    @Nullable
    Move of(Optional<String> from, Optional<String> to, int percent) {
        if (channels.size() < 2) {
            return null;
        }
        Comparator<ChannelSpend> dear =
                Comparator.comparing(MoveWords::thin).thenComparing(MoveWords::cpa, Comparator.reverseOrder());
        Comparator<ChannelSpend> cheap = Comparator.comparing(MoveWords::thin).thenComparing(MoveWords::cpa);
        ChannelSpend donor =
                chosen(from).orElseGet(() -> channels.stream().min(dear).orElseThrow());
        ChannelSpend receiver = chosen(to)
                .orElseGet(
                        () -> channels.stream().filter(other(donor)).min(cheap).orElseThrow());
        double share = percent / PERCENT;
        Double spend = donor.spend();
        return new Move(
                options(donor),
                options(receiver),
                percent,
                (int) Math.round(BudgetMove.SHARE_MAX * PERCENT),
                labels.of("channel.move.amount", money(spend == null ? 0 : spend * share)),
                donor.equals(receiver)
                        ? null
                        : BudgetMove.of(donor, receiver, share)
                                .map(move -> outcome(move, donor, receiver, share))
                                .orElse(null));
    }

    private static Predicate<ChannelSpend> other(ChannelSpend one) {
        return channel -> !channel.equals(one);
    }

    private static boolean thin(ChannelSpend channel) {
        Double conversions = channel.conversions();
        return conversions == null || conversions < CONVERSIONS_MIN;
    }

    private static double cpa(ChannelSpend channel) {
        Double spend = channel.spend();
        Double conversions = channel.conversions();
        return spend == null || conversions == null ? 0 : spend / conversions;
    }

    private Optional<ChannelSpend> chosen(Optional<String> key) {
        return key.flatMap(Channel::of)
                .flatMap(wanted ->
                        channels.stream().filter(one -> one.channel() == wanted).findFirst());
    }

    private List<Option> options(ChannelSpend chosen) {
        return channels.stream()
                .map(one -> new Option(one.channel().key(), name(one), one.equals(chosen)))
                .toList();
    }

    private String name(ChannelSpend channel) {
        return words.text(channel.channel().label());
    }

    private Outcome outcome(BudgetMove move, ChannelSpend donor, ChannelSpend receiver, double share) {
        List<String> needs = needs(move, donor, receiver);
        List<String> refusals = refusals(move, donor, receiver);
        if (!refusals.isEmpty()) {
            refusals.addAll(needs);
            return new Outcome(
                    "plain",
                    labels.of("channel.move.unknown"),
                    refusals,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    warnings(move, donor, receiver, share));
        }
        boolean measured = move.measured();
        Interval interval = move.change().interval();
        String tone = !measured ? "plain" : interval.low() > 0 ? "good" : interval.high() < 0 ? "poor" : "plain";
        String change = range(move.change());
        Measured worth = worth(move, donor, receiver);
        return new Outcome(
                tone,
                headline(move, measured, tone),
                needs,
                measured
                        ? null
                        : labels.of(
                                "channel.move.assumed", new ResponseWords(words).ten(ChannelSpend.ASSUMED_ELASTICITY)),
                change,
                Bar.of(interval.low(), move.change().value(), interval.high(), 0.0, tone, change),
                worth == null ? null : worth(worth),
                worth == null
                        ? null
                        : labels.of(account.grossMargin() == null ? "channel.move.sales" : "channel.move.margin"),
                List.of(
                        side(donor, move.donorSpend(), -move.lost().value(), move.donorMeasured()),
                        side(receiver, move.receiverSpend(), move.won().value(), move.receiverMeasured())),
                warnings(move, donor, receiver, share));
    }

    /** Why there is no figure, not even by assumption. */
    private List<String> refusals(BudgetMove move, ChannelSpend donor, ChannelSpend receiver) {
        List<String> refusals = new ArrayList<>();
        for (ChannelSpend one : List.of(donor, receiver)) {
            Double conversions = one.conversions();
            if (conversions != null && conversions < CONVERSIONS_MIN) {
                refusals.add(labels.of("channel.move.few", name(one), CONVERSIONS_MIN, words.count(conversions)));
            }
        }
        Double spend = receiver.spend();
        if (!move.receiverMeasured() && spend != null && move.receiverSpend() > spend * LEAP) {
            refusals.add(labels.of("channel.move.leap", name(receiver), money(spend), money(move.receiverSpend())));
        }
        return refusals;
    }

    private String headline(BudgetMove move, boolean measured, String tone) {
        if (!measured) {
            return labels.of("channel.move.unknown");
        }
        String size = words.signed(move.change().value());
        return switch (tone) {
            case "good" -> labels.of("channel.move.gains", size);
            case "poor" -> labels.of("channel.move.loses", size);
            default -> labels.of("channel.move.open", size);
        };
    }

    private List<String> needs(BudgetMove move, ChannelSpend donor, ChannelSpend receiver) {
        ResponseWords responses = new ResponseWords(words);
        List<String> needs = new ArrayList<>();
        if (!move.donorMeasured()) {
            needs.add(labels.of("channel.move.needs", name(donor), responses.needed(donor)));
        }
        if (!move.receiverMeasured()) {
            needs.add(labels.of("channel.move.needs", name(receiver), responses.needed(receiver)));
        }
        return needs;
    }

    private List<String> warnings(BudgetMove move, ChannelSpend donor, ChannelSpend receiver, double share) {
        List<String> warnings = new ArrayList<>();
        if (move.donorBeyond() && observed(donor)) {
            warnings.add(labels.of("channel.move.beyond", name(donor), seen(donor), weekly(move.donorSpend())));
        }
        if (move.receiverBeyond() && observed(receiver)) {
            warnings.add(
                    labels.of("channel.move.beyond", name(receiver), seen(receiver), weekly(move.receiverSpend())));
        }
        if (share > STEP_MAX) {
            warnings.add(labels.of("channel.move.step", words.percent(STEP_MAX)));
        }
        return warnings;
    }

    private static boolean observed(ChannelSpend channel) {
        return Optional.ofNullable(channel.response())
                .flatMap(SpendResponse::spends)
                .isPresent();
    }

    private String seen(ChannelSpend channel) {
        return Optional.ofNullable(channel.response())
                .flatMap(SpendResponse::spends)
                .map(seen -> words.range(money(seen.low()), money(seen.high())))
                .orElse("–");
    }

    private String weekly(double month) {
        return money(month * 7 / 30);
    }

    private String range(Measured change) {
        return labels.of(
                "channel.value-range",
                words.signed(change.value()),
                words.range(words.signed(change.low()), words.signed(change.high())));
    }

    /** Margin where it is declared, else sales as the platforms claim them; null where no value was received. */
    private @Nullable Measured worth(BudgetMove move, ChannelSpend donor, ChannelSpend receiver) {
        Double margin = account.grossMargin();
        double kept = margin == null ? 1 : margin;
        Measured won = times(move.won(), each(receiver), kept);
        Measured lost = times(move.lost(), each(donor), kept);
        return won == null || lost == null
                ? null
                : new Measured(won.value() - lost.value(), IntervalDifference.of(lost, won));
    }

    private static @Nullable Double each(ChannelSpend channel) {
        Double value = channel.value();
        Double conversions = channel.conversions();
        return value == null || conversions == null ? null : (Double) (value / conversions);
    }

    private static @Nullable Measured times(Measured count, @Nullable Double each, double kept) {
        if (each == null) {
            return null;
        }
        double factor = each * kept;
        return new Measured(count.value() * factor, new Interval(count.low() * factor, count.high() * factor));
    }

    private String worth(Measured worth) {
        return labels.of(
                "channel.value-range", change(worth.value()), words.range(change(worth.low()), change(worth.high())));
    }

    private String change(double amount) {
        return words.change(Money.of(Math.rint(amount), account.currency()));
    }

    private Side side(ChannelSpend channel, double spend, double change, boolean measured) {
        double before = channel.spend() == null ? 0 : channel.spend();
        double results = channel.conversions() == null ? 0 : channel.conversions();
        return new Side(
                name(channel),
                money(before),
                money(spend),
                words.count(results),
                words.count(results + change),
                labels.of(measured ? "channel.basis.measured" : "channel.basis.assumed"));
    }

    private String money(double amount) {
        return words.figure(amount, Kpi.Unit.MONEY);
    }
}
