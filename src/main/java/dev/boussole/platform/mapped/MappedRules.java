package dev.boussole.platform.mapped;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of files whose columns are declared or guessed: totals per block, currencies in cells, channels by any name. */
final class MappedRules implements SheetRules {
    private final MappedColumns columns;
    private final Intake intake;
    private final Scopes scopes;
    private final @Nullable Period range;
    private final Set<String> platformsTold = new HashSet<>();
    private boolean dollars;
    private boolean mixed;

    /** @param range the days that the file covers, where its rows do not say; null where they do */
    MappedRules(MappedColumns columns, @Nullable Period range, Intake intake) {
        this.columns = columns;
        this.range = range;
        this.intake = intake;
        this.scopes = new Scopes(null, columns.columns(), intake);
    }

    @Override
    public @Nullable Period range() {
        return range;
    }

    @Override
    public boolean totalsOfBlocks() {
        return true;
    }

    @Override
    public int totalRank(Cells cells) {
        return !totalLabel(cells).isEmpty() || namesNothing(cells) ? 2 : 0;
    }

    @Override
    public String totalLabel(Cells cells) {
        for (Column column : columns.words()) {
            String cell = cells.text(column);
            if (TotalLabel.is(cell)) {
                return cell;
            }
        }
        String first = cells.firstText();
        return TotalLabel.is(first) ? first : "";
    }

    private boolean namesNothing(Cells cells) {
        return !columns.scopes().isEmpty()
                && columns.scopes().stream()
                        .allMatch(column -> cells.text(column).isEmpty());
    }

    @Override
    public Origin origin(Cells cells) {
        String channelText = columns.channel().map(cells::textOrNull).orElse(null);
        Channel channel = channelText == null ? null : channel(channelText);
        String platform = columns.platform().map(cells::textOrNull).orElse(null);
        if (platform == null && channel == null && channelText != null) {
            platform = channelText;
            tellPlatform(cells, channelText);
        }
        Origin told = scopes.origin(cells, channel);
        return new Origin(
                platform,
                channel,
                told.accountId(),
                told.campaignId(),
                told.campaignName(),
                told.breakdown(),
                told.part(),
                told.currency() == null ? currency(cells) : told.currency(),
                told.attribution(),
                told.utm());
    }

    private static @Nullable Channel channel(String text) {
        return Channel.of(text).orElseGet(() -> {
            for (Channel channel : Channel.values()) {
                boolean named = channel.label().en().equalsIgnoreCase(text)
                        || channel.label().fr().equalsIgnoreCase(text);
                if (named) {
                    return channel;
                }
            }
            return null;
        });
    }

    private void tellPlatform(Cells cells, String text) {
        if (platformsTold.add(text)) {
            String name = columns.channel().map(columns.columns()::name).orElse(null);
            intake.info(cells.line(), name, MappedTexts.platform(text));
        }
    }

    /** The currency of the header, else that of the amounts of the row; null where none or several are named. */
    private @Nullable String currency(Cells cells) {
        if (columns.currency() != null) {
            return columns.currency();
        }
        String found = null;
        for (Column column : columns.amounts()) {
            String cell = cells.text(column);
            dollars |= cell.indexOf('$') >= 0;
            String code = currencyOf(cell);
            if (code != null && found != null && !code.equals(found)) {
                tellMixed(cells, found, code);
                return null;
            }
            found = code == null ? found : code;
        }
        return found;
    }

    private static @Nullable String currencyOf(String cell) {
        if (NumberText.of(cell).isEmpty()) {
            return null;
        }
        String unit = cell.replaceAll("[^\\p{L}\\p{Sc}]", "");
        return unit.isEmpty() ? null : HeaderName.currency(unit);
    }

    private void tellMixed(Cells cells, String one, String other) {
        if (!mixed) {
            mixed = true;
            intake.warn(Kind.SETTING, cells.line(), null, MappedTexts.mixed(List.of(one, other)));
        }
    }

    @Override
    public void finish() {
        Optional<Column> declared = columns.currencyColumn();
        if (dollars && declared.isEmpty() && columns.currency() == null) {
            intake.info(0, null, MappedTexts.DOLLARS);
        }
    }
}
