package dev.boussole.platform.mapped;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the owner of an unknown file may declare: a table of its columns, and the same as an option and as settings. */
final class Proposal {
    /** A guess that is no surer than this is left to the owner. */
    private static final int GUESSED = 50;

    private static final String OPEN = "?";
    private static final int WIDEST = 40;

    private final String file;
    private final Guessed guessed;
    private final boolean undated;

    private Proposal(String file, Guessed guessed, boolean undated) {
        this.file = file;
        this.guessed = guessed;
        this.undated = undated;
    }

    static Text of(String file, Guessed guessed, @Nullable Period given) {
        if (guessed.isWide()) {
            return ProposalTexts.WIDE;
        }
        Proposal proposal = new Proposal(file, guessed, !guessed.isDated(given));
        return new Text(proposal.in(false), proposal.in(true));
    }

    private String in(boolean french) {
        List<String> lines = new ArrayList<>();
        lines.add(ProposalTexts.COLUMNS.in(french));
        int name = width(guessed.columns().stream().map(Guess::name).toList());
        int target =
                width(guessed.columns().stream().map(one -> shown(one, french)).toList());
        for (Guess column : guessed.columns()) {
            lines.add(row(column, name, target, french));
        }
        boolean open = guessed.columns().stream().anyMatch(one -> OPEN.equals(declared(one)));
        if (undated) {
            lines.add(ProposalTexts.UNDATED.in(french));
        }
        lines.add((open ? ProposalTexts.DECIDE : ProposalTexts.CONFIRM).in(french));
        lines.add("  --map " + option() + (undated ? " --period 2026-10-01..2026-10-31" : ""));
        lines.add(ProposalTexts.FOR_GOOD.in(french));
        lines.addAll(settings());
        return String.join("\n", lines);
    }

    private static int width(List<String> texts) {
        return Math.min(WIDEST, texts.stream().mapToInt(String::length).max().orElse(0));
    }

    private static String row(Guess column, int name, int target, boolean french) {
        String confidence = column.target() == null ? "" : column.confidence() + "\u00A0%";
        String example = column.evidence().example();
        String why = ProposalTexts.why(column, french);
        String words =
                (example.isEmpty() ? "" : "`" + example + "`") + (example.isEmpty() || why.isEmpty() ? "" : ", ") + why;
        String row = String.format(
                Locale.ROOT,
                "  %-" + name + "s  %-" + target + "s  %5s  %s",
                column.name(),
                shown(column, french),
                confidence,
                words);
        return row.stripTrailing();
    }

    private static String shown(Guess column, boolean french) {
        Target target = column.target();
        if (target == null && column.doubt() == null || target != null && target.isIgnored()) {
            return ProposalTexts.UNREAD.in(french);
        }
        if (target != null && target.isRatio()) {
            return ProposalTexts.RATIO.in(french);
        }
        return sure(column);
    }

    private static String sure(Guess column) {
        boolean decided = column.target() != null && column.confidence() > GUESSED;
        return decided && column.target() != null ? column.target().name() : OPEN;
    }

    /** What the column is to be declared as; empty where nothing needs to be. */
    private static String declared(Guess column) {
        Target target = column.target();
        if (target == null) {
            return column.doubt() == null ? "" : OPEN;
        }
        if (target.isRatio()) {
            return column.isCertain() ? "" : Mapping.IGNORE;
        }
        return sure(column);
    }

    private String option() {
        String pairs = guessed.columns().stream()
                .filter(column -> !declared(column).isEmpty())
                .map(column -> column.name() + "=" + declared(column))
                .collect(Collectors.joining(","));
        boolean special = pairs.chars().anyMatch(c -> "$\"`!\\".indexOf(c) >= 0);
        return special ? "'" + pairs.replace("'", "'\\''") + "'" : "\"" + pairs + "\"";
    }

    private List<String> settings() {
        List<String> lines = new ArrayList<>(List.of("  mappings:", "    - file: " + quoted(file)));
        if (undated) {
            lines.add("      period: 2026-10-01/2026-10-31");
        }
        lines.add("      columns:");
        for (Guess column : guessed.columns()) {
            String declared = declared(column);
            if (!declared.isEmpty()) {
                lines.add(
                        "        " + quoted(column.name()) + ": " + (declared.equals(OPEN) ? quoted(OPEN) : declared));
            }
        }
        return lines;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
