package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Watch;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands folded under the list, a part at a time: what is not said yet, what was held back, what needs nothing. */
final class Folds {
    static final List<String> KEYS = List.of("waiting", "held", "calm");

    private static final int FIRST = 10;
    private static final int NEXT = 50;

    private final Board board;
    private final Wanted wanted;
    private final Words words;
    private final Frame frame;

    Folds(Board board, Wanted wanted, Words words, Frame frame) {
        this.board = board;
        this.wanted = wanted;
        this.words = words;
        this.frame = frame;
    }

    /** Those that hold something. */
    List<Fold> first() {
        return KEYS.stream()
                .map(key -> of(key, 0, FIRST))
                .filter(fold -> fold.count() > 0)
                .toList();
    }

    /** The part that follows. @param from how many were seen */
    Fold next(String key, int from) {
        return of(key, from, NEXT);
    }

    private Fold of(String key, int from, int limit) {
        return switch (key) {
            case "waiting" -> waiting(from, limit);
            case "held" -> held(from, limit);
            default -> calm(from, limit);
        };
    }

    private Fold waiting(int from, int limit) {
        List<Function<Folds, WaitingRow>> all = new ArrayList<>();
        wanted(board.pauses(), Item::subject).forEach(item -> all.add(folds -> folds.pause(item)));
        wanted(board.index().waiting(), Aside::subject).forEach(one -> all.add(folds -> folds.waiting(one)));
        List<WaitingRow> shown =
                part(all, from, limit).stream().map(one -> one.apply(this)).toList();
        return fold("waiting", all.size(), from + shown.size(), shown, List.of(), List.of());
    }

    private Fold held(int from, int limit) {
        List<Aside> all = wanted(board.index().held(), Aside::subject);
        List<HeldRow> shown = part(all, from, limit).stream().map(this::held).toList();
        return fold("held", all.size(), from + shown.size(), List.of(), shown, List.of());
    }

    private Fold calm(int from, int limit) {
        List<Subject> all = wanted(board.calm(), one -> one);
        List<CalmRow> shown = part(all, from, limit).stream().map(this::calm).toList();
        return fold("calm", all.size(), from + shown.size(), List.of(), List.of(), shown);
    }

    private <T> List<T> wanted(List<T> all, Function<T, Subject> subject) {
        if (!wanted.narrows()) {
            return all;
        }
        Language language = words.language();
        return all.stream()
                .filter(one -> subject.apply(one).fails(wanted, language) == 0)
                .toList();
    }

    private static <T> List<T> part(List<T> all, int from, int limit) {
        return all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit));
    }

    private Fold fold(
            String key, int count, int shown, List<WaitingRow> waiting, List<HeldRow> held, List<CalmRow> calm) {
        String more = shown >= count
                ? null
                : WeekPages.address(frame, "/week/folds/" + key, "&from=" + shown + wanted.address());
        return new Fold(
                key,
                words.labels().of("section." + key),
                words.labels().of("section." + key + ".lead"),
                count,
                waiting,
                held,
                calm,
                more);
    }

    private String name(@Nullable Campaign campaign) {
        return campaign == null ? words.labels().of("account") : campaign.name();
    }

    private static @Nullable String id(@Nullable Campaign campaign) {
        return campaign == null ? null : campaign.id();
    }

    private WaitingRow pause(Item item) {
        Campaign campaign = item.subject().campaign();
        Recommendation said = Objects.requireNonNull(item.given()).said();
        Watch watch = said.watch();
        LocalDate again = watch == null ? null : watch.judgeOn();
        return new WaitingRow(
                id(campaign),
                name(campaign),
                words.text(said.messages().why()),
                false,
                again == null ? null : words.date(again),
                again == null ? null : again.toString(),
                null,
                null,
                item.id());
    }

    private WaitingRow waiting(Aside aside) {
        Campaign campaign = aside.subject().campaign();
        Abstention abstention = Objects.requireNonNull(aside.abstention());
        LocalDate recheck = abstention.recheckOn();
        return new WaitingRow(
                id(campaign),
                name(campaign),
                words.text(abstention.message()),
                abstention.count() == null,
                recheck == null ? null : words.date(recheck),
                recheck == null ? null : recheck.toString(),
                abstention.insteadOf().id(),
                abstention.insteadOf().code(),
                null);
    }

    private HeldRow held(Aside aside) {
        Campaign campaign = aside.subject().campaign();
        HeldBack held = Objects.requireNonNull(aside.held());
        return new HeldRow(
                id(campaign),
                name(campaign),
                words.text(held.guidance().lever().label()),
                held.guidance().id(),
                held.guidance().code(),
                held.by(),
                words.text(held.reason()));
    }

    private CalmRow calm(Subject subject) {
        Campaign campaign = Objects.requireNonNull(subject.campaign());
        return new CalmRow(
                campaign.id(),
                campaign.name(),
                campaign.channel() == null
                        ? null
                        : words.text(campaign.channel().label()));
    }
}
