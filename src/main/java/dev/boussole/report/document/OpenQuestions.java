package dev.boussole.report.document;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Watch;
import dev.boussole.report.RuleNames;
import dev.boussole.review.CampaignAdvice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is not known yet and when it will be, and what was held back. */
final class OpenQuestions {
    private static final int MOST = 40;

    private final Material material;
    private final Speech speech;
    private final RuleNames rules;

    OpenQuestions(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.rules = material.rules();
    }

    private record Waiting(@Nullable LocalDate on, String open, String campaign, String what, String instead) {}

    /** Whether a campaign waits for data, or for time. */
    static boolean waits(CampaignAdvice advised) {
        return !advised.advice().abstentions().isEmpty()
                || advised.advice().recommendations().stream().anyMatch(OpenQuestions::waits);
    }

    private static boolean waits(Recommendation one) {
        return one.guidance().lever() == Lever.WAIT;
    }

    List<ReportDocument.Section> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        each((campaign, advice) -> {
            advice.abstentions().forEach(one -> waiting.add(waiting(campaign, one)));
            advice.recommendations().stream()
                    .filter(OpenQuestions::waits)
                    .forEach(one -> waiting.add(waiting(campaign, one)));
        });
        waiting.sort(Comparator.comparing(Waiting::on, Comparator.nullsLast(Comparator.naturalOrder())));
        if (waiting.isEmpty()) {
            return List.of();
        }
        Block table = new Block.Table(
                speech.say("waiting"),
                List.of(
                        Block.Column.text(speech.say("column.when"), 20),
                        Block.Column.text(speech.say("column.campaign"), 25),
                        Block.Column.text(speech.say("column.question"), 55)),
                waiting.stream().limit(MOST).map(this::row).toList());
        return section("waiting", List.of(table), waiting.size());
    }

    private Waiting waiting(String campaign, Abstention one) {
        return new Waiting(
                one.recheckOn(),
                speech.say(one.count() == null ? "waiting.lacking" : "waiting.open"),
                campaign,
                speech.text(one.message()),
                speech.say("waiting.instead", rules.of(one.insteadOf().id(), speech.language())));
    }

    private Waiting waiting(String campaign, Recommendation one) {
        Watch watch = one.watch();
        return new Waiting(
                watch == null ? one.expiresOn() : watch.judgeOn(),
                "",
                campaign,
                speech.text(one.messages().title()),
                speech.text(one.messages().why()));
    }

    private List<Block.Cell> row(Waiting one) {
        LocalDate on = one.on();
        return List.of(
                Block.Cell.of(on == null ? one.open() : speech.day(on)),
                Block.Cell.of(one.campaign()),
                Block.Cell.of(one.what(), one.instead()));
    }

    List<ReportDocument.Section> held() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        each((campaign, advice) -> advice.heldBack().forEach(one -> rows.add(row(campaign, one))));
        if (rows.isEmpty()) {
            return List.of();
        }
        Block table = new Block.Table(
                speech.say("held"),
                List.of(
                        Block.Column.text(speech.say("column.advice"), 35),
                        Block.Column.text(speech.say("column.campaign"), 25),
                        Block.Column.text(speech.say("column.reason"), 40)),
                rows.subList(0, Math.min(MOST, rows.size())));
        return section("held", List.of(table), rows.size());
    }

    private List<Block.Cell> row(String campaign, HeldBack one) {
        String by = one.by() == null ? "" : speech.say("held.by", rules.of(one.by(), speech.language()));
        return List.of(
                Block.Cell.of(rules.of(one.guidance().id(), speech.language())),
                Block.Cell.of(campaign),
                Block.Cell.of(speech.text(one.reason()), by));
    }

    private List<ReportDocument.Section> section(String key, List<Block> table, int count) {
        List<Block> blocks = new ArrayList<>(table);
        if (count > MOST) {
            blocks.add(new Block.Paragraph(speech.say("more", speech.number(count - (double) MOST)), true));
        }
        return List.of(new ReportDocument.Section(key, speech.say(key), speech.say(key + ".lead"), blocks));
    }

    private void each(BiConsumer<String, Advice> taker) {
        taker.accept(speech.say("account"), material.review().accountAdvice());
        material.review().campaigns().forEach(one -> taker.accept(one.campaign().name(), one.advice()));
    }
}
