package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.decision.Dismissal;
import dev.boussole.decision.Life;
import dev.boussole.decision.Pause;
import dev.boussole.decision.Wake;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Effort;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.web.page.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts lines of the list into words. */
final class Rows {
    /** Of the grades none, indicative, usable, firm, strong: from here on a confidence is the next one. */
    private static final double[] GRADES = {0, 0.4, 0.58, 0.68, 0.76};

    private final Words words;
    private final Cards cards;
    private final LocalDate today;

    /** @param today the day of the review */
    Rows(Words words, LocalDate today) {
        this.words = words;
        this.cards = new Cards(words);
        this.today = today;
    }

    List<Row> of(List<Item> items) {
        return items.stream().map(this::of).toList();
    }

    Row of(Item item) {
        Campaign campaign = item.subject().campaign();
        Given given = item.given();
        Recommendation said = given == null ? null : given.said();
        Life life = item.life();
        LocalDate due = due(item, said);
        int confidence = said == null ? 0 : step(GRADES, said.score().confidence());
        String effort = said == null ? "" : words.text(Effort.words(said.score().effort()));
        Lever lever = item.subject().lever();
        Row row = new Row(
                item.id(),
                "",
                0,
                campaign == null ? null : campaign.id(),
                campaign == null ? words.labels().of("account") : campaign.name(),
                campaign == null || campaign.channel() == null
                        ? null
                        : words.text(campaign.channel().label()),
                said == null ? "" : Cards.part(said),
                lever == null ? "" : words.text(lever.label()),
                lever == null ? "" : lever.name(),
                item.stops(),
                words.text(
                        said == null || life != null
                                ? life(life).said().title()
                                : said.messages().title()),
                words.text(
                        said == null || life != null
                                ? life(life).said().why()
                                : said.messages().why()),
                said == null || said.impact() == null ? null : cards.gain(said.impact()),
                confidence,
                confidence == 0 ? "" : words.labels().of("week.grade." + confidence),
                effort,
                said == null ? null : spend(said.netSpendChange()),
                due == null ? null : day(due),
                due == null ? null : due.toString(),
                due != null && due.isBefore(today),
                item.responsible(),
                life == null ? null : answer(life));
        return printed(row).numbered(item.rank());
    }

    private static Life life(@Nullable Life life) {
        if (life == null) {
            throw new IllegalStateException("What the review does not say was answered");
        }
        return life;
    }

    private static Row printed(Row row) {
        String print = Integer.toHexString(row.hashCode());
        return new Row(
                row.id(),
                print,
                0,
                row.campaignId(),
                row.campaign(),
                row.channel(),
                row.part(),
                row.lever(),
                row.leverKey(),
                row.stops(),
                row.title(),
                row.why(),
                row.gain(),
                row.confidence(),
                row.confidenceWords(),
                row.effort(),
                row.spend(),
                row.due(),
                row.dueDay(),
                row.late(),
                row.responsible(),
                row.answer());
    }

    /** Which step of a ladder a value stands on, 1 for the first. */
    private static int step(double[] ladder, double value) {
        int step = 1;
        for (int i = 1; i < ladder.length; i++) {
            if (value >= ladder[i] - 1e-9) {
                step = i + 1;
            }
        }
        return step;
    }

    /** The day that the action names, else the last on which it still holds; null once it was answered. */
    private static @Nullable LocalDate due(Item item, @Nullable Recommendation said) {
        if (said == null || item.life() != null) {
            return null;
        }
        Integer within = said.action().withinDays();
        return within == null ? said.expiresOn() : item.since().plusDays(within);
    }

    /** A day, with its year only where that is another. */
    String day(LocalDate day) {
        String written = words.date(day);
        return day.getYear() == today.getYear() ? written.substring(0, written.lastIndexOf(' ')) : written;
    }

    private @Nullable String spend(@Nullable Money change) {
        return change == null || change.amount().signum() == 0 ? null : words.change(change);
    }

    private String answer(Life life) {
        Pause pause = life.pause();
        Dismissal dismissal = life.dismissal();
        LocalDate applied = life.appliedOn();
        if (pause != null) {
            return put(life, pause);
        }
        if (applied != null) {
            LocalDate judged = life.judgeOn();
            return judged == null
                    ? words.labels().of("week.answer.applied", day(applied))
                    : words.labels().of("week.answer.applied-judged", day(applied), day(judged));
        }
        return dismissal == null
                ? ""
                : words.labels().of("week.reason." + dismissal.reason().name())
                        + (dismissal.note() == null ? "" : words.labels().of("week.answer.note", dismissal.note()));
    }

    private String put(Life life, Pause pause) {
        LocalDate until = pause.until();
        Wake wake = pause.wake();
        if (until != null || wake == null) {
            return until == null ? "" : words.labels().of("week.answer.until", day(until));
        }
        Kpi kpi = Kpi.of(wake.kpi()).orElse(null);
        return words.labels()
                .of(
                        "week.answer.wake",
                        kpi == null ? wake.kpi() : words.text(kpi.label()),
                        words.text(wake.side().label()),
                        kpi == null ? words.number(wake.value()) : words.figure(wake.value(), kpi.unit()));
    }
}
