package dev.boussole.web.page.week;

import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.ObjectiveAssessment.Status;
import dev.boussole.review.Review;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.start.Welcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a board into words, a part of the list at a time. */
final class WeekPages {
    /** Lines that are shown at first, and that are added at a time. */
    static final int ROWS = 50;

    private static final int STOPS = 3;
    private static final int OBJECTIVES = 4;
    private static final int NOTES = 20;

    private final Board board;
    private final Review review;
    private final Wanted wanted;
    private final Words words;
    private final Frame frame;
    private final Rows rows;

    WeekPages(Board board, Wanted wanted, Words words, Frame frame) {
        this.board = board;
        this.review = board.index().review();
        this.wanted = wanted;
        this.words = words;
        this.frame = frame;
        this.rows = new Rows(words, review.asOf());
    }

    /** An address with parameters. @param parameters {@code &name=value} and so on, or nothing */
    static String address(Frame frame, String path, String parameters) {
        return frame.to(parameters.isEmpty() ? path : path + "?" + parameters.substring(1));
    }

    /** @param shown how many lines are shown @param welcome what stands above them, or null */
    WeekPage page(int shown, @Nullable Welcome welcome) {
        Labels labels = words.labels();
        Listing listing = board.listing(wanted, words.language());
        Facets facets = new Facets(words, wanted, listing);
        Folds folds = new Folds(board, wanted, words, frame);
        List<Item> stops = board.stops();
        return new WeekPage(
                frame,
                review.account().name(),
                words.date(review.asOf()),
                lead(labels),
                rows.of(stops.subList(0, Math.min(STOPS, stops.size()))),
                stops.size(),
                address(frame, "/", stopsOnly(stops)),
                wanted.typed(),
                wanted.stage().key(),
                wanted.asOf() == null ? null : wanted.asOf().toString(),
                facets.tabs(frame),
                facets.of(review.objectives()),
                wanted.narrows(),
                address(frame, "/", wanted.cleared().address()),
                listing.items.size(),
                labels.count("week.found." + wanted.stage().key(), listing.items.size()),
                list(listing, 0, shown),
                address(frame, "/week.csv", wanted.address()),
                folds.first(),
                objectives(),
                review.objectives().size(),
                review.dataQuality().stream().limit(NOTES).map(this::note).toList(),
                review.dataQuality().size(),
                listens(),
                review.ruleset(),
                review.decisionId(),
                welcome);
    }

    private String stopsOnly(List<Item> stops) {
        return stops.isEmpty()
                ? ""
                : "&lever="
                        + Objects.requireNonNull(stops.get(0).subject().lever()).name();
    }

    /** Lines that follow those that were seen. */
    RowList next(int from) {
        return list(board.listing(wanted, words.language()), from, ROWS);
    }

    private RowList list(Listing listing, int from, int limit) {
        int size = listing.items.size();
        int to = Math.min(size, from + limit);
        boolean last = to >= size;
        return new RowList(
                frame,
                rows.of(listing.items.subList(Math.min(from, size), to)),
                last ? null : address(frame, "/week/rows", "&from=" + to + wanted.address()),
                last ? null : address(frame, "/", "&rows=" + (to + ROWS) + wanted.address()),
                size - to);
    }

    private String lead(Labels labels) {
        int actions = board.open();
        int waiting = board.waiting();
        int calm = board.calm().size();
        String first = actions == 0
                ? labels.of("lead.none")
                : labels.of(
                        "lead.some",
                        labels.count("actions", actions),
                        words.count(board.acting()),
                        words.count(review.campaigns().size()));
        String then = waiting == 0 ? first : first + " " + labels.count("lead.wait", waiting);
        return calm == 0 ? then : then + " " + labels.count("lead.calm", calm);
    }

    /** Those in most danger first. */
    private List<ObjectiveCard> objectives() {
        Map<String, String> names = new HashMap<>();
        Objectives texts = new Objectives(words, names);
        return review.objectives().stream()
                .sorted(Comparator.comparing(WeekPages::danger))
                .limit(OBJECTIVES)
                .map(one -> {
                    String id = one.objective().campaignId();
                    var campaign = id == null ? null : board.index().campaign(id);
                    if (campaign != null) {
                        names.put(campaign.id(), campaign.name());
                    }
                    return texts.of(one);
                })
                .toList();
    }

    private static int danger(ObjectiveAssessment one) {
        Status status = one.status();
        return switch (status) {
            case UNREACHABLE -> 0;
            case OFF_TRACK -> 1;
            case AT_RISK -> 2;
            case ON_TRACK -> 3;
            default -> 4;
        };
    }

    private String listens() {
        String account = frame.viewer().account();
        return "/api/v1/events?kinds=recommendation.*,review.done" + (account == null ? "" : "&account=" + account);
    }

    private NoteRow note(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String message = words.text(problem.message());
        String file = problem.source().file();
        boolean told = file.isEmpty() || message.contains(file);
        int line = problem.source().line();
        @Nullable String place = told ? null : line > 0 ? file + ":" + line : file;
        return new NoteRow(words.labels().of("severity." + severity), severity, message, place);
    }
}
