package dev.boussole.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What stands in a cell where something else was expected. */
final class CellMutations {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "-",
            " --",
            "n/a",
            "#N/A",
            "#DIV/0!",
            "Err:509",
            "NaN",
            "Infinity",
            "-Infinity",
            "0",
            "-0",
            "-1",
            "-1.5",
            "1e308",
            "1E400",
            "-1e308",
            "1e-400",
            "9".repeat(25),
            "9".repeat(400),
            "0x1F",
            "1_000",
            "1d",
            "1f",
            "+5",
            "++5",
            "(12)",
            "12-",
            "1.234",
            "1,234",
            "1.234,56",
            "1,234.56",
            "1 234,56",
            "1\u00A0234,56",
            "1\u202F234,56",
            "1'234.56",
            "1.2.3",
            "1,2,3",
            "1,,2",
            ".5",
            ",5",
            "5.",
            "5,",
            ".",
            ",",
            "%",
            "50%",
            "50 %",
            "150%",
            "-5%",
            "%50",
            "1e3%",
            "< 10%",
            "> 90%",
            "$1",
            "€1,50",
            "1,50 €",
            "S/ 99",
            "١٢٣",
            "१२३",
            "１２３",
            "½",
            "²",
            "\u202E123",
            "2026-02-29",
            "2024-02-29",
            "0000-00-00",
            "0001-01-01",
            "9999-12-31",
            "99999-99-99",
            "2026-13-01",
            "2026-00-10",
            "+1000000000-01-01",
            "-0001-01-01",
            "2026-W53",
            "2026-10-01 - 2026-09-01",
            "31/12/2026",
            "12/31/2026",
            "01/02/2026",
            "1/1/1",
            "00/00/0000",
            "2026-10-01T24:00:00",
            "2026-10-01T23:59:60Z",
            "20261001",
            "20260229",
            "99999999",
            "Oct 26, 2018 02:56 pm",
            "Feb 30, 2026",
            "Sept",
            "October",
            "février",
            "Total",
            "Total: Campaigns",
            "Grand total",
            "TOTAL",
            "Ongoing",
            "(not set)",
            "=1+1",
            "@SUM(1)",
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\uFEFF",
            "\u200F",
            "\u202A",
            "a\nb",
            "a\rb",
            "\"",
            "\"\"",
            "`",
            "```",
            "{",
            "${x}",
            "%s",
            "%n",
            "\\",
            "<b>",
            "]]>",
            "&amp;",
            "İ",
            "ı",
            "ß",
            "ﬁ",
            "👩‍👩‍👧",
            "\uD800",
            "é",
            "e\u0301",
            "USD",
            "EUR",
            "XXX",
            "ZZZ",
            "eur",
            "Campaign (EUR)",
            "Cost (XYZ)",
            "(",
            ")",
            "()");

    private static final String RUNS = "x1 T,;(-/.:%'\"\t\u00A0€(#";

    private CellMutations() {}

    static String any(SplittableRandom random) {
        int kind = random.nextInt(100);
        if (kind < 2) {
            String run = RUNS.substring(random.nextInt(RUNS.length())).substring(0, 1);
            return (random.nextBoolean() ? "2" : "") + run.repeat(100_000) + (random.nextBoolean() ? ":x" : "");
        }
        if (kind < 8) {
            return String.valueOf(random.nextInt(2_000_000) - 1_000_000);
        }
        if (kind < 12) {
            return "2026-" + two(random.nextInt(14)) + "-" + two(random.nextInt(33));
        }
        if (kind < 15) {
            return two(random.nextInt(33)) + "/" + two(random.nextInt(14)) + "/" + random.nextInt(10_000);
        }
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
