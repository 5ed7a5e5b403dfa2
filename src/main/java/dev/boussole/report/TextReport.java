package dev.boussole.report;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.Review;
import java.util.List;

/** A review on a terminal: the most urgent campaign first, and in it the next step first. */
public final class TextReport {
    private static final int LABELS = 3;
    private static final int TEXTS = 19;
    private static final int PROBLEMS_SHOWN = 5;

    private final Wording words;
    private final ObjectiveWords objectives;
    private final Ink ink;
    private final Page page;

    private TextReport(Review review, Language language, RuleNames rules, Ink ink, int width) {
        this.words = new Wording(language, review.account().currency(), rules);
        this.objectives = new ObjectiveWords(language, review.account().currency());
        this.ink = ink;
        this.page = new Page(width);
    }

    /** @param width characters a line may have */
    public static String of(Review review, Language language, RuleNames rules, Ink ink, int width) {
        TextReport report = new TextReport(review, language, rules, ink, width);
        report.write(review);
        return report.page.toString();
    }

    private void write(Review review) {
        Digest digest = Digest.of(review);
        page.line(ink.strong(
                words.label("title", review.account().name(), words.days().day(review.asOf()))));
        page.line(words.summary(review.campaigns().size(), digest));
        int number = 0;
        for (Digest.Entry entry : digest.acting()) {
            number++;
            heading(number + ". ", entry);
            for (Recommendation recommendation : entry.advice().recommendations()) {
                recommendation(entry, recommendation);
            }
            leftover(entry);
        }
        for (Digest.Entry entry : digest.waiting()) {
            heading("", entry);
            entry.advice().recommendations().forEach(waiting -> recommendation(entry, waiting));
            leftover(entry);
        }
        healthy(digest.healthy());
        objectives(review.objectives());
        problems(review.dataQuality());
        page.line("");
        page.line(ink.faint(words.label("provenance", review.ruleset(), review.decisionId())));
    }

    private void heading(String number, Digest.Entry entry) {
        page.line("");
        Campaign campaign = entry.campaign();
        if (campaign == null) {
            page.line(number + ink.strong(words.label("account")));
            return;
        }
        String kind = words.kind(campaign);
        String id = kind.isEmpty() ? campaign.id() : kind + ", " + campaign.id();
        page.line(number + ink.strong(campaign.name()) + "  " + ink.faint(id));
    }

    private void recommendation(Digest.Entry entry, Recommendation recommendation) {
        String title = words.in(recommendation.messages().title());
        String urgency = words.urgency(recommendation);
        boolean alarm = recommendation.guidance().priority().compareTo(Priority.HIGH) <= 0;
        String arrow = "-> " + recommendation.rank() + ". ";
        page.entry(0, arrow.length(), ink.accent(arrow.strip()), arrow.length() - 1, title, ink::accent);
        page.entry(LABELS, LABELS, "", 0, urgency, alarm ? ink::alarm : ink::faint);
        for (Wording.Line line : words.lines(entry, recommendation)) {
            line(line.label(), line.texts());
        }
    }

    private void leftover(Digest.Entry entry) {
        for (HeldBack held : entry.advice().heldBack()) {
            line(words.label("held"), List.of(words.held(held)));
        }
        for (Abstention abstention : entry.advice().abstentions()) {
            line(words.waitingFor(abstention), List.of(words.waiting(abstention)));
        }
    }

    private void line(String label, List<String> texts) {
        String shown = label;
        for (String text : texts) {
            page.entry(LABELS, TEXTS, ink.faint(shown), shown.length(), text);
            shown = "";
        }
    }

    private void healthy(List<Digest.Entry> healthy) {
        if (!healthy.isEmpty()) {
            page.line("");
        }
        for (Digest.Entry entry : healthy) {
            Campaign campaign = entry.campaign();
            String name = campaign == null ? "" : campaign.name();
            page.line(name + words.label("colon") + " " + ink.good(words.label("healthy")));
        }
    }

    private void objectives(List<ObjectiveAssessment> all) {
        if (all.isEmpty()) {
            return;
        }
        page.line("");
        page.line(ink.strong(words.label("objectives")));
        for (ObjectiveAssessment assessment : all) {
            String id = assessment.objective().id();
            page.entry(
                    LABELS,
                    TEXTS,
                    id,
                    id.length(),
                    objectives.status(assessment) + words.label("colon") + " "
                            + objectives.promise(assessment.objective()));
            List<String> outlook = objectives.outlook(assessment);
            if (!outlook.isEmpty()) {
                page.paragraph(TEXTS, words.joined(outlook));
            }
        }
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        page.line("");
        page.line(ink.strong(words.label("quality")));
        problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> page.paragraph(LABELS, words.in(problem.message())));
        if (problems.size() > PROBLEMS_SHOWN) {
            page.paragraph(LABELS, words.label("quality.more", problems.size() - PROBLEMS_SHOWN));
        }
    }
}
