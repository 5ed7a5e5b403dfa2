package dev.boussole.report.document;

import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.report.RuleNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

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

    private record Waiting(String campaign, Abstention what) {}

    List<ReportDocument.Section> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        each((campaign, advice) ->
                advice.abstentions().forEach(one -> waiting.add(new Waiting(campaign, one))));
        waiting.sort(Comparator.comparing(
                (Waiting one) -> one.what().recheckOn(), Comparator.nullsLast(Comparator.naturalOrder())));
        if (waiting.isEmpty()) {
            return List.of();
        }
        Block table = new Block.Table(
                speech.say("waiting"),
                List.of(
                        new Block.Column(speech.say("column.when"), false),
                        new Block.Column(speech.say("column.campaign"), false),
                        new Block.Column(speech.say("column.question"), false)),
                waiting.stream().limit(MOST).map(this::row).toList());
        return section("waiting", List.of(table), waiting.size());
    }

    private List<Block.Cell> row(Waiting one) {
        LocalDate on = one.what().recheckOn();
        boolean lacking = one.what().count() == null;
        String when = on != null ? speech.day(on) : speech.say(lacking ? "waiting.lacking" : "waiting.open");
        return List.of(
                Block.Cell.of(when),
                Block.Cell.of(one.campaign()),
                Block.Cell.of(
                        speech.text(one.what().message()),
                        rules.of(one.what().insteadOf().id(), speech.language())));
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
                        new Block.Column(speech.say("column.advice"), false),
                        new Block.Column(speech.say("column.campaign"), false),
                        new Block.Column(speech.say("column.reason"), false)),
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
        material.review()
                .campaigns()
                .forEach(one -> taker.accept(one.campaign().name(), one.advice()));
    }
}
