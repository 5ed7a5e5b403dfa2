package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.decision.DismissalReason;
import dev.boussole.decision.Life;
import dev.boussole.decision.Wake;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts the forms of answers into words. */
final class AnswerForms {
    /** A pause that is proposed. */
    private static final int PAUSE_DAYS = 14;

    private final Frame frame;
    private final Words words;
    private final Snapshot now;
    private final AnswerCheck check;

    AnswerForms(Frame frame, Words words, Snapshot now, AnswerCheck check) {
        this.frame = frame;
        this.words = words;
        this.now = now;
        this.check = check;
    }

    /** A form as it is first shown. */
    AnswerForm blank(Life life, String how, Board board) {
        Map<String, String> values = switch (how) {
            case "apply" -> Map.of("on", check.lastDay().toString());
            case "snooze" ->
                Map.of(
                        "when",
                        "until",
                        "until",
                        check.reviewed().plusDays(PAUSE_DAYS).toString(),
                        "kpi",
                        life.watch() == null ? "" : life.watch());
            case "assign" -> Map.of("to", life.assignee() == null ? "" : life.assignee());
            default -> Map.of();
        };
        return of(life, how, board, values, Map.of());
    }

    AnswerForm of(Life life, String how, Board board, Map<String, String> values, Map<String, String> wrong) {
        Campaign campaign = board.index().campaign(life.cause().campaignId());
        return new AnswerForm(
                frame,
                life.id(),
                how,
                campaign == null ? words.labels().of("account") : campaign.name(),
                words.text(life.said().title()),
                values,
                wrong,
                how.equals("apply")
                        ? check.lastDay().toString()
                        : check.reviewed().plusDays(1).toString(),
                reasons(values.getOrDefault("reason", "")),
                how.equals("snooze") ? kpis(life, values.getOrDefault("kpi", "")) : List.of(),
                sides(values.getOrDefault("side", Wake.Side.BELOW.key())),
                how.equals("assign") ? people(board) : List.of());
    }

    private List<Choice> reasons(String chosen) {
        return Arrays.stream(DismissalReason.values())
                .map(one -> new Choice(
                        one.name(),
                        words.labels().of("week.reason." + one.name()),
                        one.name().equals(chosen)))
                .toList();
    }

    private List<Choice> sides(String chosen) {
        return Arrays.stream(Wake.Side.values())
                .map(side -> new Choice(
                        side.key(), words.text(side.label()), side.key().equals(chosen)))
                .toList();
    }

    /** What is measured of the campaign, each with today's value and the unit to give the other in. */
    private List<Choice> kpis(Life life, String chosen) {
        return now.review().campaigns().stream()
                .filter(one -> one.campaign().id().equals(life.cause().campaignId()))
                .flatMap(one -> one.kpis().stream())
                .map(Attainment::measured)
                .map(measured -> new Choice(
                        measured.kpi().key(),
                        words.labels()
                                .of(
                                        "week.snooze.kpi",
                                        words.text(measured.kpi().label()),
                                        words.figure(
                                                measured.value(), measured.kpi().unit())),
                        measured.kpi().key().equals(chosen)))
                .toList();
    }

    /** A figure as it is typed: a rate in percent. */
    static double figure(double typed, Kpi kpi) {
        return kpi.unit() == Kpi.Unit.RATE ? typed / 100 : typed;
    }

    private List<String> people(Board board) {
        Stream<String> named = Stream.concat(
                board.items().stream().map(item -> item.responsible() == null ? "" : item.responsible()),
                Stream.of(frame.viewer().name()));
        TreeSet<String> people = new TreeSet<>();
        named.filter(name -> !name.isBlank() && !name.equals("local")).forEach(people::add);
        return people.stream().limit(50).toList();
    }
}
