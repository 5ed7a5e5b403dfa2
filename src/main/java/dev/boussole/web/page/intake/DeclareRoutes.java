package dev.boussole.web.page.intake;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.InputException;
import dev.boussole.platform.workspace.SettingsText;
import dev.boussole.service.Service;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Inputs;
import dev.boussole.store.input.Declared;
import dev.boussole.store.input.StaleVersion;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.input.InputProblems;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /import/account}: what exports do not know of an account and its campaigns. */
final class DeclareRoutes {
    private static final String PATH = IntakeRoutes.PATH + "/account";

    private final Site site;
    private final Service service;
    private final Inputs inputs;

    DeclareRoutes(Site site, Service service) {
        this.site = site;
        this.service = service;
        this.inputs = service.inputs();
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.VIEWER);
        routes.post(PATH, this::save, Role.PUBLISHER);
        routes.post(PATH + "/campaigns", this::campaigns, Role.MARKETER);
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.IMPORT, "made", "saved");
        Labels labels = visit.labels();
        @Nullable
        String saved = visit.query().text("made").isPresent()
                ? labels.of("intake.account.made")
                : visit.query().text("saved").isPresent() ? labels.of("intake.account.saved") : null;
        show(visit, 200, saved, List.of(), null);
    }

    private void show(
            Visit visit, int status, @Nullable String saved, List<String> problems, @Nullable AccountForm filled) {
        Labels labels = visit.labels();
        String account = visit.account();
        Declared declared = inputs.declared(account);
        SettingsText text = SettingsText.of(declared.setting().content());
        Frame frame = visit.frame(labels.of("intake.account.title"), "", "start.css", "intake.css", "intake.js");
        List<String> industries = List.of(
                "apparel",
                "arts",
                "auto_sales",
                "auto_repair",
                "b2b",
                "beauty",
                "business_services",
                "construction",
                "education",
                "ecommerce",
                "finance",
                "furniture",
                "health",
                "home",
                "industrial",
                "legal",
                "logistics",
                "marketing",
                "media",
                "nonprofit",
                "professional_services",
                "real_estate",
                "restaurants",
                "retail",
                "saas",
                "sports",
                "technology",
                "travel",
                "wellness");
        AccountPage page = new AccountPage(
                frame,
                IntakeRoutes.name(visit),
                inputs.folder(account).orElse(null),
                saved,
                problems,
                declared.version(),
                filled == null ? AccountForms.of(text, declared.setting().defaultName(), industries) : filled,
                known(visit).stream().map(one -> row(one, text, labels)).toList(),
                Arrays.stream(Goal.values())
                        .map(one ->
                                new MappingForm.Option(one.key(), one.label().in(labels.language())))
                        .toList(),
                Arrays.stream(Channel.values())
                        .map(one ->
                                new MappingForm.Option(one.key(), one.label().in(labels.language())))
                        .toList());
        visit.send(status, "intake/account.jte", page);
    }

    /** The campaigns as they are reviewed, or else as the rows have them. */
    private List<Campaign> known(Visit visit) {
        long revision = inputs.latestRevision(visit.account());
        Optional<Snapshot> last = visit.desk().last().filter(now -> now.revision() == revision);
        try {
            return last.map(now -> now.workspace().campaigns())
                    .orElseGet(() -> inputs.workspace(visit.account(), revision, visit.language())
                            .workspace()
                            .campaigns());
        } catch (InputException nothing) {
            return List.of();
        }
    }

    private static AccountPage.CampaignRow row(Campaign campaign, SettingsText text, Labels labels) {
        Goal goal = campaign.goal();
        Channel channel = campaign.channel();
        return new AccountPage.CampaignRow(
                campaign.id(),
                campaign.name(),
                text.campaign(campaign.id(), "objective").orElse(""),
                goal == null ? labels.of("intake.goal.unknown") : goal.label().in(labels.language()),
                text.campaign(campaign.id(), "channel").orElse(""),
                channel == null
                        ? labels.of("intake.channel.unknown")
                        : channel.label().in(labels.language()));
    }

    private void save(Context context) {
        Visit visit = opened(context);
        Form form = Form.of(context);
        try {
            Declared declared = inputs.declared(visit.account());
            SettingsText before = SettingsText.of(declared.setting().content());
            String text = AccountForms.written(before, form, visit.labels()).text();
            put(visit, form, text);
        } catch (InputException refused) {
            show(visit, 422, null, sentences(refused, visit), AccountForms.filled(form, visit.labels()));
            return;
        }
        visit.goTo(PATH + "?saved=1");
    }

    private void campaigns(Context context) {
        Visit visit = opened(context);
        Form form = Form.of(context);
        Map<String, Campaign> known = new LinkedHashMap<>();
        known(visit).forEach(one -> known.put(one.id(), one));
        try {
            Declared declared = inputs.declared(visit.account());
            SettingsText before = SettingsText.of(declared.setting().content());
            String text = before.campaigns(changed(form, before, known)).text();
            put(visit, form, text);
        } catch (InputException refused) {
            show(visit, 422, null, sentences(refused, visit), null);
            return;
        }
        visit.goTo(PATH + "?saved=1");
    }

    /** What differs from what is declared, by campaign. */
    private static Map<String, Map<String, String>> changed(
            Form form, SettingsText before, Map<String, Campaign> known) {
        List<String> ids = form.all("campaign");
        List<String> goals = form.all("objective");
        List<String> channels = form.all("channel");
        Map<String, Map<String, String>> changed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(ids.size(), Math.min(goals.size(), channels.size())); i++) {
            Campaign campaign = known.get(ids.get(i));
            if (campaign == null) {
                continue;
            }
            String goal = before.campaign(campaign.id(), "objective").orElse("");
            String channel = before.campaign(campaign.id(), "channel").orElse("");
            if (!goal.equals(goals.get(i)) || !channel.equals(channels.get(i))) {
                changed.put(campaign.id(), fields(campaign, goals.get(i), channels.get(i)));
            }
        }
        return changed;
    }

    private static Map<String, String> fields(Campaign campaign, String goal, String channel) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", campaign.name());
        String platform = campaign.platform();
        if (platform != null) {
            fields.put("match", SettingsText.match(platform, campaign.name()));
        }
        fields.put("channel", channel);
        fields.put("objective", goal);
        return fields;
    }

    /** An account that follows a folder is declared there. */
    private Visit opened(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        inputs.folder(visit.account()).ifPresent(folder -> {
            throw InputProblems.followsFolder(visit.account(), folder);
        });
        return visit;
    }

    private void put(Visit visit, Form form, String text) {
        long expected = form.text("version")
                .filter(version -> version.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
        try {
            inputs.putSettings(visit.account(), text, expected, visit.caller().actor());
            service.serve(visit.account());
        } catch (StaleVersion stale) {
            throw InputProblems.stale(stale.current());
        }
    }

    private static List<String> sentences(InputException refused, Visit visit) {
        return refused.problems().stream()
                .map(one -> one.message().in(visit.language()))
                .toList();
    }
}
