package dev.boussole.report;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A review as one HTML file that needs nothing else: styled, light or dark as its reader prefers, every text escaped. */
public final class HtmlReport {
    private final Wording words;
    private final ObjectiveWords objectives;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(Review review, Language language, RuleNames rules) {
        this.words = new Wording(language, review.account().currency(), rules);
        this.objectives = new ObjectiveWords(language, review.account().currency());
    }

    public static String of(Review review, Language language, RuleNames rules) {
        HtmlReport report = new HtmlReport(review, language, rules);
        report.write(review);
        return report.out.toString();
    }

    private void write(Review review) {
        Digest digest = Digest.of(review);
        String title = escape(
                words.label("title", review.account().name(), words.days().day(review.asOf())));
        line("<!doctype html>");
        line("<html lang=\"" + words.language().code() + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta name=\"color-scheme\" content=\"light dark\">");
        line("<title>" + title + "</title>");
        line("<style>\n" + style() + "</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + title + "</h1>");
        line("<p>" + escape(words.summary(review.campaigns().size(), digest)) + "</p>");
        digest.acting().forEach(this::campaign);
        digest.waiting().forEach(this::campaign);
        healthy(digest.healthy());
        objectives(review.objectives());
        problems(review.dataQuality());
        line("</main>");
        line("<footer>" + escape(words.label("provenance", review.ruleset(), review.decisionId())) + "</footer>");
        line("</body>");
        line("</html>");
    }

    private void campaign(Digest.Entry entry) {
        Campaign campaign = entry.campaign();
        line("<section>");
        line("<h2>" + escape(campaign == null ? words.label("account") : campaign.name()) + "</h2>");
        if (campaign != null) {
            line("<p class=\"kind\">" + escape(String.join(", ", words.kind(campaign), campaign.id())) + "</p>");
        }
        for (Recommendation recommendation : entry.advice().recommendations()) {
            recommendation(entry, recommendation);
        }
        if (!entry.advice().heldBack().isEmpty()
                || !entry.advice().abstentions().isEmpty()) {
            leftover(entry);
        }
        line("</section>");
    }

    private void recommendation(Digest.Entry entry, Recommendation recommendation) {
        line("<article class=\"" + recommendation.guidance().priority().key() + "\">");
        line("<h3>" + recommendation.rank() + ". "
                + escape(words.in(recommendation.messages().title())) + "</h3>");
        line("<p class=\"urgency\">" + escape(words.urgency(recommendation)) + "</p>");
        line("<dl>");
        for (Wording.Line described : words.lines(entry, recommendation)) {
            entry(described.label(), described.texts());
        }
        line("</dl>");
        line("</article>");
    }

    private void leftover(Digest.Entry entry) {
        line("<dl class=\"quiet\">");
        for (HeldBack held : entry.advice().heldBack()) {
            entry(words.label("held"), List.of(words.held(held)));
        }
        for (Abstention abstention : entry.advice().abstentions()) {
            entry(words.waitingFor(abstention), List.of(words.waiting(abstention)));
        }
        line("</dl>");
    }

    private void entry(String label, List<String> texts) {
        line("<dt>" + escape(label) + "</dt>");
        texts.forEach(text -> line("<dd>" + escape(text) + "</dd>"));
    }

    private void healthy(List<Digest.Entry> healthy) {
        if (healthy.isEmpty()) {
            return;
        }
        line("<section>");
        line("<h2>" + escape(words.label("healthy.title")) + "</h2>");
        line("<ul>");
        for (Digest.Entry entry : healthy) {
            Campaign campaign = entry.campaign();
            line("<li>" + escape(campaign == null ? "" : campaign.name()) + "</li>");
        }
        line("</ul>");
        line("</section>");
    }

    private void objectives(List<ObjectiveAssessment> all) {
        if (all.isEmpty()) {
            return;
        }
        line("<section>");
        line("<h2>" + escape(words.label("objectives")) + "</h2>");
        line("<dl>");
        for (ObjectiveAssessment assessment : all) {
            line("<dt>" + escape(assessment.objective().id()) + " (" + escape(objectives.status(assessment))
                    + ")</dt>");
            line("<dd>" + escape(objectives.promise(assessment.objective())) + "</dd>");
            objectives.outlook(assessment).forEach(text -> line("<dd>" + escape(text) + "</dd>"));
        }
        line("</dl>");
        line("</section>");
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        line("<section>");
        line("<h2>" + escape(words.label("quality")) + "</h2>");
        line("<ul>");
        problems.forEach(problem -> line("<li>" + escape(words.in(problem.message())) + "</li>"));
        line("</ul>");
        line("</section>");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("No report.css beside " + HtmlReport.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
