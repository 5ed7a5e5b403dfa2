package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.export.Currencies;
import dev.boussole.platform.sheet.DayCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of one column are: days, months, numbers, money, codes or words. */
final class Evidence {
    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.8;
    private static final int DAYS_PER_MONTH_IN_FIGURES = 2;

    private static final Pattern EXPONENT = Pattern.compile("-?\\d{1,20}(\\.\\d{1,40})?E-?\\d{1,3}");

    private int filled;
    private int numbers;
    private int percents;
    private int amounts;
    private int days;
    private int months;
    private int codes;
    private int addresses;
    private double sum;
    private boolean onlyFirsts = true;
    private final Set<LocalDate> firsts = new HashSet<>();
    private final Map<Integer, Set<Integer>> shortYears = new HashMap<>();
    private String example = "";

    void see(String cell) {
        if (Missing.is(cell)) {
            return;
        }
        filled++;
        example = example.isEmpty() ? cell : example;
        Optional<LocalDate> day = DayCell.parse(cell, true).or(() -> DayCell.parse(cell, false));
        if (day.isPresent()) {
            days++;
            onlyFirsts &= day.get().getDayOfMonth() == 1;
            firsts.add(day.get());
        } else {
            MonthText.of(cell).ifPresent(this::month);
        }
        NumberText.of(cell).ifPresent(number -> number(number, cell));
        addresses += cell.indexOf('@') > 0 ? 1 : 0;
        codes += Currencies.isCode(cell) ? 1 : 0;
    }

    private void month(MonthText month) {
        months++;
        if (month.shortYear() && month.year() != null) {
            shortYears.computeIfAbsent(month.month(), key -> new HashSet<>()).add(month.year());
        }
    }

    private void number(NumberText number, String cell) {
        double point = number.value('.');
        double comma = number.value(',');
        if (Double.isNaN(point) && Double.isNaN(comma)) {
            return;
        }
        numbers++;
        percents += number.percent() ? 1 : 0;
        boolean sign = cell.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
        amounts += sign || cell.chars().anyMatch(Character::isLetter) && cell.indexOf('E') < 0 ? 1 : 0;
        sum += Double.isNaN(comma) || point == Math.rint(point) && point > comma ? point : comma;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Most of the cells are figures. */
    boolean isFigures() {
        return filled > 0 && numbers >= MOST * filled && !isDays();
    }

    boolean isDays() {
        return filled > 0 && days >= MOST * filled;
    }

    /** Months in words or figures, or as spreadsheets keep them, as their first day; {@code Oct-01}, {@code Oct-02}, {@code Oct-03} are days without a year. */
    boolean isMonths() {
        return months > 0
                && months + (onlyFirsts ? days : 0) >= MOST * filled
                && shortYears.values().stream().allMatch(years -> years.size() <= DAYS_PER_MONTH_IN_FIGURES);
    }

    /** Addresses of people, which are never kept. */
    boolean isAddresses() {
        return filled > 0 && addresses >= MOST * filled;
    }

    /** Every day is the first of a month, and there are several: each may stand for the whole month. */
    boolean isFirstsOfMonths() {
        return isDays() && onlyFirsts && firsts.size() > 1;
    }

    /** Whether the cells can be what a name says. */
    boolean allows(Target target) {
        if (filled == 0 || target.isIgnored()) {
            return true;
        }
        return switch (target.role()) {
            case DAY, START, END, WEEK -> isDays() && !(target.name().equals(Target.DATE) && isFirstsOfMonths());
            case MONTH -> isMonths() || isDays() && onlyFirsts;
            case WHOLE -> percents == 0 && amounts == 0 && figures();
            case AMOUNT, SHARE ->
                figures() && (percents == 0 || !target.isMoney()) && (amounts == 0 || target.isMoney());
            case RATIO -> isFigures();
            case CURRENCY -> codes >= MOST * filled;
            case CAMPAIGN, PART, TEXT -> !isDays() && !(numbers >= NEARLY_ALL * filled && amounts + percents > 0);
            default -> true;
        };
    }

    private boolean figures() {
        return numbers >= NEARLY_ALL * filled && !isDays();
    }

    /** Whether this is a sum that can be part of that one: clicks among impressions. */
    boolean fitsInto(Evidence whole) {
        return filled == 0 || whole.filled == 0 || sum <= whole.sum;
    }

    /** The first cell that says something, shown only where it is a figure, a date or a code: names may be of people. */
    String example() {
        boolean shown = isFigures() || isDays() || isMonths() || codes > 0;
        return !shown ? "" : EXPONENT.matcher(example).matches() ? new BigDecimal(example).toPlainString() : example;
    }
}
