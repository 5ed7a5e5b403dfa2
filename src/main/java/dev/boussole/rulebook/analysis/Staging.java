package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ChannelFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.DataAlertFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Model;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts as a review would have them, made of the figures that were found. */
final class Staging {
    private static final Map<FactType, Breakdown> PARTS = new EnumMap<>(Map.of(
            FactType.LANDING_PAGE,
            Breakdown.LANDING_PAGE,
            FactType.AD_GROUP,
            Breakdown.AD_GROUP,
            FactType.CREATIVE,
            Breakdown.CREATIVE,
            FactType.AUDIENCE,
            Breakdown.AUDIENCE,
            FactType.DEVICE,
            Breakdown.DEVICE,
            FactType.EMAIL_SEND,
            Breakdown.EMAIL_SEND));

    private final Scene scene;
    private final Model model;

    Staging(Scene scene, Model model) {
        this.scene = scene;
        this.model = model;
    }

    Situations situations() {
        return scene.account()
                ? new Situations(List.of(), account(true))
                : new Situations(List.of(campaign()), account(false));
    }

    private CampaignSituation campaign() {
        Slot slot = scene.of(FactType.CAMPAIGN).get(0);
        Campaign campaign = new Campaign(
                Scene.CAMPAIGN,
                Objects.requireNonNullElse((String) bean(slot, "name"), Scene.CAMPAIGN),
                (String) bean(slot, "platform"),
                (Channel) bean(slot, "channel"),
                (Goal) bean(slot, "objective"),
                (LocalDate) bean(slot, "start"),
                (LocalDate) bean(slot, "end"),
                (Double) bean(slot, "budget"));
        Map<Kpi, KpiFact> kpis = kpis(slot);
        Kpi named = scene.named().primary();
        Kpi primary = named == null ? Kpi.CONVERSIONS : named;
        CampaignFact fact =
                new CampaignFact(campaign, kpis, kpis.getOrDefault(primary, KpiFact.missing(primary)), signs(slot));
        List<PartFact> parts = new ArrayList<>();
        for (Slot part : scene.slots()) {
            Breakdown breakdown = PARTS.get(part.type());
            if (breakdown != null) {
                Scope scope = new Scope(Scene.CAMPAIGN, breakdown, name(part));
                parts.add(PartFact.of(scope, kpis(part), signs(part)));
            }
        }
        return new CampaignSituation(
                campaign,
                fact,
                List.of(),
                parts,
                records(FactType.OBJECTIVE, ObjectiveFact.class),
                records(FactType.CHANGE, ChangeFact.class),
                records(FactType.EXPERIMENT, ExperimentFact.class),
                records(FactType.DATA_ALERT, DataAlertFact.class));
    }

    private AccountSituation account(boolean staged) {
        if (!staged) {
            AccountFact nobody = new AccountFact("account", Map.of(), Signs.NONE);
            return new AccountSituation(nobody, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Slot slot = scene.of(FactType.ACCOUNT).get(0);
        List<ChannelFact> channels = new ArrayList<>();
        for (Slot channel : scene.of(FactType.CHANNEL)) {
            channels.add(new ChannelFact(free(channel, channels), kpis(channel), signs(channel)));
        }
        String name = Objects.requireNonNullElse((String) bean(slot, "name"), "account");
        return new AccountSituation(
                new AccountFact(name, kpis(slot), signs(slot)),
                channels,
                records(FactType.CHANNEL_PAIR, ChannelPairFact.class),
                records(FactType.OBJECTIVE, ObjectiveFact.class),
                records(FactType.CHANGE, ChangeFact.class),
                records(FactType.EXPERIMENT, ExperimentFact.class),
                records(FactType.DATA_ALERT, DataAlertFact.class));
    }

    /** The channel that was found, or the first that no other fact has. */
    private Channel free(Slot slot, List<ChannelFact> taken) {
        Object found = bean(slot, "channel");
        if (found != null) {
            return (Channel) found;
        }
        List<Channel> channels = new ArrayList<>(List.of(Channel.values()));
        taken.forEach(fact -> channels.remove(fact.getChannel()));
        return channels.get(0);
    }

    private String name(Slot slot) {
        return Objects.requireNonNullElse((String) bean(slot, "name"), slot.name());
    }

    private @Nullable Object bean(Slot slot, String property) {
        return scene.mentions(slot, property) ? value(scene.bean(slot, property)) : null;
    }

    private @Nullable Object value(Variable variable) {
        Unknown unknown = scene.unknowns().get(variable);
        Object found = model.value(variable).orElse(null);
        boolean date = unknown != null && unknown.wordType() == LocalDate.class;
        return found != null && date ? LocalDate.of(2026, 1, 1) : found;
    }

    private Signs signs(Slot slot) {
        Signs signs = Signs.NONE;
        for (Map.Entry<Variable, Unknown> entry : scene.unknowns().entrySet()) {
            if (entry.getValue() instanceof Unknown.OfSign ofSign
                    && ofSign.slot().equals(slot)) {
                Object found = value(entry.getKey());
                Sign sign = ofSign.sign();
                if (found instanceof Boolean flag) {
                    signs = signs.with(sign, flag.booleanValue());
                } else if (found instanceof Double number) {
                    signs = signs.with(sign, number);
                }
            }
        }
        return signs;
    }

    private Map<Kpi, KpiFact> kpis(Slot slot) {
        Map<Kpi, Map<Part, Object>> parts = new TreeMap<>();
        for (Map.Entry<Variable, Unknown> entry : scene.unknowns().entrySet()) {
            Object found = value(entry.getKey());
            if (entry.getValue() instanceof Unknown.OfKpi ofKpi && ofKpi.slot().equals(slot) && found != null) {
                parts.computeIfAbsent(ofKpi.kpi(), key -> new EnumMap<>(Part.class))
                        .put(ofKpi.part(), found);
            }
        }
        Map<Kpi, KpiFact> kpis = new TreeMap<>();
        parts.forEach((kpi, found) -> kpis.put(kpi, kpi(kpi, found)));
        return kpis;
    }

    private static KpiFact kpi(Kpi kpi, Map<Part, Object> found) {
        return new KpiFact(
                kpi,
                number(found, Part.VALUE),
                number(found, Part.LOW),
                number(found, Part.HIGH),
                number(found, Part.N),
                number(found, Part.SUCCESSES),
                number(found, Part.REFERENCE),
                number(found, Part.REFERENCE_LOW),
                number(found, Part.REFERENCE_HIGH),
                (Reference.Kind) found.get(Part.REFERENCE_KIND),
                number(found, Part.BEFORE),
                number(found, Part.CHANGE),
                number(found, Part.TREND_P),
                number(found, Part.TREND_Q),
                number(found, Part.SUCCESSES_BEFORE),
                Boolean.TRUE.equals(found.get(Part.MATURE)),
                null,
                number(found, Part.REFERENCE_Q));
    }

    private static @Nullable Double number(Map<Part, Object> found, Part part) {
        return (Double) found.get(part);
    }

    private <T extends Record> List<T> records(FactType type, Class<T> factClass) {
        return scene.of(type).stream().map(slot -> record(slot, factClass)).toList();
    }

    private <T extends Record> T record(Slot slot, Class<T> factClass) {
        return RecordMaker.make(factClass, (name, wanted) -> {
            if (name.equals("campaignId")) {
                return scene.campaignId();
            }
            if (name.equals("receiver") && bean(slot, name) == null) {
                Object donor = bean(slot, "donor");
                return donor == Channel.DISPLAY || donor == null ? Channel.PAID_SEARCH : Channel.DISPLAY;
            }
            if (name.equals("donor") && bean(slot, name) == null) {
                return bean(slot, "receiver") == Channel.DISPLAY ? Channel.VIDEO : Channel.DISPLAY;
            }
            Object found = bean(slot, name);
            return found == null && name.equals("id") ? slot.name().toLowerCase(Locale.ROOT) : found;
        });
    }
}
