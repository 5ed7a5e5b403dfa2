package dev.boussole.web.page.week;

import dev.boussole.review.Review;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.decision.DecisionProblems;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.start.Welcomes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code /}: what to do this week, over all campaigns of an account. */
public final class WeekRoutes {
    private static final int ROWS_MAX = 1_000;
    private static final int SUGGESTED = 20;
    private static final int FROM_MAX = 999_999;

    private final Site site;
    private final Recommendations recommendations;
    private final Boards boards;
    private final AnswerRoutes answers;

    public WeekRoutes(Site site, Recommendations recommendations, Clock clock) {
        this.site = site;
        this.recommendations = recommendations;
        this.boards = new Boards(recommendations);
        this.answers = new AnswerRoutes(
                site, recommendations, clock, (visit, now) -> boards.of(visit.account(), now.review()));
    }

    public void add(RoutesConfig routes) {
        routes.get("/", this::show, Role.VIEWER);
        routes.get("/week/rows", this::rows, Role.VIEWER);
        routes.get("/week/folds/{fold}", this::fold, Role.VIEWER);
        routes.get("/week/campaigns", this::campaigns, Role.VIEWER);
        routes.get("/week.csv", this::csv, Role.VIEWER);
        routes.get("/week/recommendations/{id}", this::card, Role.VIEWER);
        answers.add(routes);
    }

    private static List<String> parameters(String... more) {
        List<String> all = new ArrayList<>(Wanted.PARAMETERS);
        all.addAll(List.of(more));
        return all;
    }

    private void show(Context context) {
        site.open(context, Section.WEEK, parameters("rows"), (visit, now) -> {
            int shown = visit.query().whole("rows", 1, ROWS_MAX, WeekPages.ROWS);
            Wanted wanted = Wanted.of(visit.query());
            WeekPages pages = pages(visit, now, wanted);
            context.header("HX-Push-Url", WeekPages.address(frame(visit, now, wanted), "/", wanted.address()));
            visit.show("week/week.jte", pages.page(shown, Welcomes.of(visit, frame(visit, now, wanted))));
        });
    }

    private Board board(Visit visit, Snapshot now, Wanted wanted) {
        return board(visit, now, wanted.asOf() == null ? now.asOf() : wanted.asOf());
    }

    private Board board(Visit visit, Snapshot now, LocalDate day) {
        Review review = visit.desk().review(now, day);
        return boards.of(visit.account(), review);
    }

    private static Frame frame(Visit visit, Snapshot now, Wanted wanted) {
        String title = visit.labels().of("title.advice") + " · "
                + now.workspace().account().name();
        return visit.frame(title, wanted.address(), "week.css", "start.css", "week.js");
    }

    private WeekPages pages(Visit visit, Snapshot now, Wanted wanted) {
        Words words = visit.words(now.workspace().account());
        return new WeekPages(board(visit, now, wanted), wanted, words, frame(visit, now, wanted));
    }

    private void rows(Context context) {
        Asked.of(site, context, parameters("from"), (visit, now) -> {
            int from = visit.query().whole("from", 0, FROM_MAX, 0);
            visit.send(
                    200,
                    "week/rows.jte",
                    pages(visit, now, Wanted.of(visit.query())).next(from));
        });
    }

    private void fold(Context context) {
        Asked.of(site, context, parameters("from"), (visit, now) -> {
            String key = context.pathParam("fold");
            if (!Folds.KEYS.contains(key)) {
                throw Problems.noRoute(context.path());
            }
            Wanted wanted = Wanted.of(visit.query());
            int from = visit.query().whole("from", 0, FROM_MAX, 0);
            Frame frame = frame(visit, now, wanted);
            Words words = visit.words(now.workspace().account());
            Fold fold = new Folds(board(visit, now, wanted), wanted, words, frame).next(key, from);
            visit.send(200, "week/fold-rows.jte", new FoldRows(frame, fold));
        });
    }

    private void csv(Context context) {
        Asked.of(site, context, parameters(), (visit, now) -> {
            Wanted wanted = Wanted.of(visit.query());
            Board board = board(visit, now, wanted);
            Words words = visit.words(now.workspace().account());
            Rows rows = new Rows(words, board.index().review().asOf());
            String csv = WeekCsv.of(board.listing(wanted, words.language()).items, words, rows);
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"boussole-" + board.index().review().asOf() + ".csv\"");
            Answers.fresh(
                    context, 200, csv.getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8", visit.language());
        });
    }

    /** Campaigns whose name holds what was typed, for a field in which one is chosen. */
    private void campaigns(Context context) {
        Asked.of(site, context, List.of("campaign"), (visit, now) -> {
            String typed = Folded.of(visit.query().text("campaign").orElse("")).strip();
            List<Choice> found = now.review().campaigns().stream()
                    .map(one -> one.campaign())
                    .filter(one ->
                            Folded.of(one.name()).contains(typed) || one.id().contains(typed))
                    .limit(SUGGESTED)
                    .map(one -> new Choice(one.id(), one.name(), false))
                    .toList();
            visit.send(200, "week/choices.jte", new Choices(found));
        });
    }

    private void card(Context context) {
        Asked.of(site, context, List.of("asOf"), (visit, now) -> {
            Board board = board(visit, now, visit.query().date("asOf").orElse(now.asOf()));
            String id = context.pathParam("id");
            Item item = board.find(id);
            if (item == null) {
                throw DecisionProblems.noRecommendation(id);
            }
            Words words = visit.words(now.workspace().account());
            Frame frame = visit.frame("", "");
            CardPage page = new OpenedCards(words, board.index().review().asOf())
                    .of(frame, item, recommendations.history(visit.account(), id));
            visit.send(200, "week/opened.jte", page);
        });
    }
}
