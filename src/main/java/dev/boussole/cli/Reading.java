package dev.boussole.cli;

import dev.boussole.campaign.Period;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.platform.workspace.ReadingWatch;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.report.Labels;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Reads the workspace that a command names, with the options that all commands which read exports share. */
final class Reading {
    private Reading() {}

    /** Adds the options that say how exports are read. */
    static Usage options(Usage usage) {
        return usage.option("--locale", "LOCALE")
                .option("--period", "PERIOD")
                .option("--currency", "CURRENCY")
                .option("--map", "MAP");
    }

    /** @throws dev.boussole.campaign.InputException with everything that is wrong when it cannot be used */
    static LoadedWorkspace of(Input input, Session session, ReadingWatch watch) {
        return WorkspaceReader.read(input.paths(0), options(input, session, watch));
    }

    static WorkspaceOptions options(Input input, Session session, ReadingWatch watch) {
        Labels labels = session.labels();
        List<Mapping> mappings = input.text("--map").map(given -> ColumnMap.of(given, labels)).stream()
                .toList();
        ReadOptions reading = ReadOptions.DEFAULT
                .withAsOf(input.date("--as-of").orElse(null))
                .withLocale(
                        input.text("--locale").map(tag -> locale(tag, labels)).orElse(null))
                .withPeriod(input.text("--period")
                        .map(given -> period(given, labels))
                        .orElse(null))
                .withMappings(mappings);
        Currency currency =
                input.text("--currency").map(code -> currency(code, labels)).orElse(null);
        return new WorkspaceOptions(session.language(), reading, currency, watch);
    }

    private static Currency currency(String code, Labels labels) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new WrongUse(labels.text("error.currency", code));
        }
    }

    private static Locale locale(String tag, Labels labels) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()
                || !Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
            throw new WrongUse(labels.text("error.locale", tag));
        }
        return locale;
    }

    /** Two days with two points or a slash between them; one day alone is a period of one. */
    private static Period period(String given, Labels labels) {
        String[] days = given.strip().split("\\s*(?:\\.\\.|/)\\s*", -1);
        try {
            if (days.length <= 2) {
                LocalDate from = LocalDate.parse(days[0]);
                LocalDate to = LocalDate.parse(days[days.length - 1]);
                if (!to.isBefore(from)) {
                    return new Period(from, to);
                }
                throw new WrongUse(labels.text("error.period.backwards", given));
            }
        } catch (DateTimeException notDates) {
            throw new WrongUse(labels.text("error.period", given));
        }
        throw new WrongUse(labels.text("error.period", given));
    }
}
