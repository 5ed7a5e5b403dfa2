package dev.boussole.cli;

import dev.boussole.campaign.Spelling;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.JsonText;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.workshop.RuleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules show}: the page of one rule. */
final class RulesShowCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("RULEID", "1")
                .argument("DIR", "0..1")
                .options("--on", "PATH")
                .option("--as-of", "DATE");
        return Reading.options(usage).option("--format", "FORMAT3").build();
    }

    @Override
    public int run(Input input, Session session) {
        String format = input.choice("--format", "text", "json", "md");
        String id = input.argument(0).orElseThrow();
        Rules rules = Rules.of(input.argument(1).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        Map<String, String> files = rules.files();
        RuleBook book = RuleBookLoader.load(files, rules.options());
        RuleSheet sheet = RuleSheet.of(book, files, id).orElseThrow(() -> unknown(id, book, session));
        List<RulePage.Fired> fired = input.texts("--on").isEmpty() ? null : fired(id, book, input, session);
        RulePage page = new RulePage(sheet, fired, session);
        session.print(
                switch (format) {
                    case "json" -> JsonText.of(page.json());
                    case "md" -> page.markdown();
                    default -> page.text();
                });
        return Exit.DONE;
    }

    private static WrongUse unknown(String id, RuleBook book, Session session) {
        List<String> known = book.guidance().stream().map(Guidance::id).toList();
        return new WrongUse(session.labels().text("error.rule", id) + " "
                + Spelling.nearest(id, known)
                        .map(near -> session.labels().text("error.meant", near))
                        .orElse(session.labels().text("error.rules")));
    }

    private static List<RulePage.Fired> fired(String id, RuleBook book, Input input, Session session) {
        List<RulePage.Fired> fired = new ArrayList<>();
        try (Progress progress = Progress.start(session)) {
            for (String path : input.texts("--on")) {
                Workspace workspace = WorkspaceReader.read(
                                List.of(input.path(path)), Reading.options(input, session, progress.reading()))
                        .workspace();
                progress.step("progress.review");
                Review review = CampaignReview.review(
                        workspace, book, input.date("--as-of").orElseGet(workspace::dayAfterData));
                for (Recommendation one : review.ranking()) {
                    if (one.guidance().id().equals(id)) {
                        fired.add(new RulePage.Fired(
                                path, one.campaignId(), one.messages().title().in(session.language()), null));
                    }
                }
                held(id, path, review, session, fired);
            }
        }
        return fired;
    }

    private static void held(String id, String path, Review review, Session session, List<RulePage.Fired> fired) {
        review.campaigns()
                .forEach(campaign -> campaign.advice().heldBack().stream()
                        .filter(held -> held.guidance().id().equals(id))
                        .forEach(held -> fired.add(new RulePage.Fired(
                                path,
                                campaign.campaign().id(),
                                "",
                                held.reason().in(session.language())))));
        review.accountAdvice().heldBack().stream()
                .filter(held -> held.guidance().id().equals(id))
                .forEach(held ->
                        fired.add(new RulePage.Fired(path, "", "", held.reason().in(session.language()))));
    }
}
