package dev.boussole.web.page.rule;

import dev.boussole.decision.Actor;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.store.ruleset.Activation;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Words that more than one page of the rulebook needs. */
final class RuleWords {
    private RuleWords() {}

    /** The name of a topic by its folder. */
    static String topic(Labels labels, String folder) {
        String key = "rule.topic." + folder;
        return folder.isEmpty()
                ? labels.of("rule.topic.none")
                : labels.has(key) ? labels.of(key) : Words.spaced(folder.replace('-', ' '));
    }

    /** What a rule says in a few words, with the names of figures that are filled in later. */
    static String title(Labels labels, RuleBook book, Rule rule) {
        return book.messages(rule.id())
                .map(said -> said.title().in(labels.language()))
                .orElseGet(() -> rule.action().makesFinding()
                        ? labels.of("rule.finds", rule.action().object())
                        : rule.id());
    }

    /** The unit of a threshold. */
    static String unit(Labels labels, String unit) {
        return labels.has("rule.unit." + unit) ? labels.of("rule.unit." + unit) : unit;
    }

    /** Who did something: people and tokens by their names, ourselves by a word. */
    static String actor(Labels labels, Actor actor) {
        String key = "rule.actor." + actor.name();
        return labels.has(key) ? labels.of(key) : actor.name();
    }

    /** A moment in the account's time zone: {@code 12 October 2026, 14:05}. */
    static String moment(Words words, ZoneId zone, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return words.labels()
                .of(
                        "rule.moment",
                        words.date(local.toLocalDate()),
                        String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute()));
    }

    static RuleSheetPage.Version version(Frame frame, Words words, ZoneId zone, Activation one) {
        return new RuleSheetPage.Version(
                moment(words, zone, one.at()),
                actor(frame.labels(), one.actor()),
                frame.labels().of("rule.cause." + one.cause().key()),
                one.note(),
                frame.to("/rules/history/" + one.id()));
    }
}
