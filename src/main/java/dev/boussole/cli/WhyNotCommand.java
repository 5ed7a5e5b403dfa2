package dev.boussole.cli;

import dev.boussole.campaign.Spelling;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Guidance;
import dev.boussole.report.JsonText;
import dev.boussole.report.Labels;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.CampaignReview;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code why-not}: the counter-proof of a rule that is silent on a campaign. */
final class WhyNotCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        usage.argument("PATH", "1..*")
                .option("--campaign", "ID")
                .option("--rule", "RULE")
                .option("--as-of", "DATE")
                .option("--rules", "DIR");
        return Reading.options(usage).option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        String campaign = input.required("--campaign");
        String rule = input.required("--rule");
        try (Progress progress = Progress.start(session)) {
            Advising advising = Advising.of(input, session, progress);
            CampaignAdvice advice = OneCampaign.find(advising.review(), campaign, session.labels());
            Situations situations = CampaignReview.situations(advising.workspace(), advising.book(), advising.asOf());
            List<WhyNotReport> answers = rules(advising.book(), rule, session.labels()).stream()
                    .map(guidance -> new WhyNotReport(
                            guidance, answer(advising.book(), situations, campaign, guidance), advice.advice()))
                    .toList();
            if (json) {
                List<?> all = answers.stream()
                        .map(answer -> answer.json(session.in(advising.language())))
                        .toList();
                session.print(JsonText.of(all.size() == 1 ? all.get(0) : all));
            } else {
                Session speaking = session.in(advising.language());
                answers.forEach(answer -> session.print(answer.text(speaking)));
            }
        }
        return Exit.DONE;
    }

    private static WhyNotAnswer answer(RuleBook book, Situations situations, String campaign, Guidance guidance) {
        return book.whyNot(situations, campaign, guidance.id());
    }

    /** The rule of that id, or those that implement the guidance of that code. */
    private static List<Guidance> rules(RuleBook book, String wanted, Labels labels) {
        List<Guidance> found = book.guidance().stream()
                .filter(guidance -> guidance.id().equals(wanted) || wanted.equalsIgnoreCase(guidance.code()))
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        List<String> known = book.guidance().stream().map(Guidance::id).toList();
        throw new WrongUse(labels.text("error.rule", wanted) + " "
                + Spelling.nearest(wanted, known)
                        .map(near -> labels.text("error.meant", near))
                        .orElse(labels.text("error.rules")));
    }
}
