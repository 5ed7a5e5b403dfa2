package dev.boussole.report;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.Review;
import java.util.List;

/** A review as Markdown (CommonMark), for a ticket or a wiki. Text that came from a file is never markup. */
public final class MarkdownReport {
    private static final String MARKUP = "\\`*_{}[]<>#|~&";

    private final Wording words;
    private final ObjectiveWords objectives;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Review review, Language language, RuleNames rules) {
        this.words = new Wording(language, review.account().currency(), rules);
        this.objectives = new ObjectiveWords(language, review.account().currency());
    }

    public static String of(Review review, Language language, RuleNames rules) {
        MarkdownReport report = new MarkdownReport(review, language, rules);
        report.write(review);
        return report.out.toString();
    }

    private void write(Review review) {
        Digest digest = Digest.of(review);
        String day = words.days().day(review.asOf());
        line("# " + escape(words.label("title", review.account().name(), day)));
        line("");
        line(escape(words.summary(review.campaigns().size(), digest)));
        for (Digest.Entry entry : digest.acting()) {
            heading(entry);
            for (Recommendation recommendation : entry.advice().recommendations()) {
                recommendation(entry, recommendation);
            }
            leftover(entry);
        }
        for (Digest.Entry entry : digest.waiting()) {
            heading(entry);
            entry.advice().recommendations().forEach(waiting -> recommendation(entry, waiting));
            leftover(entry);
        }
        healthy(digest.healthy());
        objectives(review.objectives());
        problems(review.dataQuality());
        line("");
        line("---");
        line("");
        line(escape(words.label("provenance", review.ruleset(), review.decisionId())));
    }

    private void heading(Digest.Entry entry) {
        Campaign campaign = entry.campaign();
        line("");
        line("## " + escape(campaign == null ? words.label("account") : campaign.name()));
        line("");
        if (campaign != null) {
            line(escape(String.join(", ", words.kind(campaign), campaign.id())));
            line("");
        }
    }

    private void recommendation(Digest.Entry entry, Recommendation recommendation) {
        line("### " + recommendation.rank() + ". "
                + escape(words.in(recommendation.messages().title())) + " (" + escape(words.urgency(recommendation))
                + ")");
        line("");
        for (Wording.Line described : words.lines(entry, recommendation)) {
            item(described.label(), described.texts());
        }
        line("");
    }

    private void leftover(Digest.Entry entry) {
        for (HeldBack held : entry.advice().heldBack()) {
            item(words.label("held"), List.of(words.held(held)));
        }
        for (Abstention abstention : entry.advice().abstentions()) {
            item(words.waitingFor(abstention), List.of(words.waiting(abstention)));
        }
    }

    private void item(String label, List<String> texts) {
        if (texts.size() == 1) {
            line("- **" + escape(label) + "**" + words.label("colon") + " " + escape(texts.get(0)));
            return;
        }
        line("- **" + escape(label) + "**" + words.label("colon"));
        texts.forEach(text -> line("  - " + escape(text)));
    }

    private void healthy(List<Digest.Entry> healthy) {
        if (healthy.isEmpty()) {
            return;
        }
        line("");
        line("## " + words.label("healthy.title"));
        line("");
        for (Digest.Entry entry : healthy) {
            Campaign campaign = entry.campaign();
            line("- " + escape(campaign == null ? "" : campaign.name()));
        }
    }

    private void objectives(List<ObjectiveAssessment> all) {
        if (all.isEmpty()) {
            return;
        }
        line("");
        line("## " + words.label("objectives"));
        line("");
        for (ObjectiveAssessment assessment : all) {
            line("- **" + escape(assessment.objective().id()) + "** (" + objectives.status(assessment) + ")"
                    + words.label("colon") + " " + escape(objectives.promise(assessment.objective())));
            objectives.outlook(assessment).forEach(text -> line("  - " + escape(text)));
        }
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        line("");
        line("## " + words.label("quality"));
        line("");
        problems.forEach(problem -> line("- " + escape(words.in(problem.message()))));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return escaped.toString();
    }
}
