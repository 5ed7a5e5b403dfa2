package dev.boussole.platform.workspace;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.objective.Objective;
import dev.boussole.platform.export.Mapping;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code boussole.yaml}, or the same keys of a request, into {@link Settings}. */
final class SettingsReader {
    private static final List<String> ACCOUNT_KEYS = List.of(
            "currency",
            "timeZone",
            "language",
            "grossMargin",
            "lifetimeValue",
            "conversionLagDays",
            "industry",
            "qualificationDays",
            "brandTerms");
    private static final List<String> ACCOUNT_GROUP_KEYS = joined(List.of("name"), ACCOUNT_KEYS, List.of());
    private static final List<String> REQUEST_KEYS =
            joined(List.of("account"), ACCOUNT_KEYS, List.of("campaigns", "objectives", "changes", "experiments"));
    /** A request brings no files, so it has no mappings, and sets up no service. */
    private static final List<String> FILE_KEYS = joined(REQUEST_KEYS, List.of("mappings"), List.of(ServiceGroup.NAME));

    private static final Expected LANGUAGE =
            Expected.oneOf("a language we speak", "une langue que nous parlons", List.of("en", "fr"));

    private final Problems problems;
    private final Function<String, Optional<String>> beside;

    SettingsReader(Problems problems) {
        this(problems, any -> Optional.empty());
    }

    /** @param beside the campaigns that settings beside the text may name although it does not declare them */
    SettingsReader(Problems problems, Function<String, Optional<String>> beside) {
        this.problems = problems;
        this.beside = beside;
    }

    private static List<String> joined(List<String> first, List<String> then, List<String> last) {
        return Stream.of(first, then, last).flatMap(List::stream).toList();
    }

    /** The settings of a document; null stands for an empty one. Problems are collected, not thrown. */
    Settings read(@Nullable Node document) {
        if (document == null) {
            return Settings.NONE;
        }
        if (!(document instanceof Node.Mapping mapping)) {
            problems.error(document.place(), Expected.MAPPING.insteadOf(document.shown()));
            return Settings.NONE;
        }
        Fields top = new Fields(mapping, mapping.place().json() ? REQUEST_KEYS : FILE_KEYS, problems);
        List<ForeignAmount> amounts = new ArrayList<>();
        List<DeclaredCampaign> campaigns = new CampaignReader(amounts, problems).read(top);
        CampaignNames names = new CampaignNames(campaigns, beside, problems);
        List<Objective> objectives = new ObjectiveReader(names, amounts, problems).read(top);
        PlanReader plan = new PlanReader(names, problems);
        List<Mapping> mappings = new MappingReader(problems).read(top);
        new ServiceGroup(Path.of(""), problems).read(top);
        Settings.Declared account = account(top);
        if (account.currency() != null) {
            ForeignAmount.refuse(amounts, account.currency(), problems);
        }
        return new Settings(
                account,
                campaigns,
                objectives,
                plan.changes(top),
                plan.experiments(top),
                List.copyOf(amounts),
                mappings);
    }

    private Settings.Declared account(Fields top) {
        if (!(top.value("account") instanceof Node.Mapping group)) {
            return declared(top, top.text("account"));
        }
        ACCOUNT_KEYS.stream()
                .filter(top::has)
                .forEach(key -> problems.error(
                        top.place(key),
                        new Text(
                                "`" + key + "` belongs into `account`, which is a group of keys here. Move it there.",
                                "`" + key + "` va dans `account`, qui est ici un groupe de clés. Déplacez-la.")));
        Fields account = new Fields(group, ACCOUNT_GROUP_KEYS, problems);
        return declared(account, account.text("name"));
    }

    private static Settings.Declared declared(Fields fields, @Nullable String name) {
        return new Settings.Declared(
                name,
                fields.currency("currency"),
                fields.parsed("timeZone", Expected.TIME_ZONE, zone -> Optional.of(ZoneId.of(zone.strip()))),
                fields.parsed("language", LANGUAGE, Language::of),
                fields.number("grossMargin", Expected.MARGIN, Double.MIN_VALUE, 1),
                fields.number("lifetimeValue", Expected.AMOUNT, 0, Double.MAX_VALUE),
                fields.days("conversionLagDays"),
                fields.text("industry"),
                fields.days("qualificationDays"),
                fields.texts("brandTerms"));
    }
}
