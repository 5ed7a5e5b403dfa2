package dev.boussole.web.page.intake;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.platform.export.Currencies;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.workspace.SettingsText;
import dev.boussole.service.Account;
import dev.boussole.service.Service;
import dev.boussole.service.input.Answers;
import dev.boussole.service.input.ImportOutcome;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.input.Preview;
import dev.boussole.service.input.Rehearsal;
import dev.boussole.store.input.Declared;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /import/preview/...}: files that wait, what their columns are, and whether to take them in. */
final class PreviewRoutes {
    private static final String ONE = IntakeRoutes.PATH + "/preview/{key}";
    /** Said of files that were put away already. */
    private static final ApiProblem GONE = new ApiProblem(
            404,
            "preview-gone",
            new Text("These files are not waiting any more", "Ces fichiers n'attendent plus"),
            new Text(
                    "Files wait for an hour, and only on the machine that took them. Drop them again.",
                    "Les fichiers attendent une heure, et seulement sur la machine qui les a reçus. Déposez-les de"
                            + " nouveau."));

    private final Site site;
    private final Service service;
    private final Inputs inputs;

    PreviewRoutes(Site site, Service service) {
        this.site = site;
        this.service = service;
        this.inputs = service.inputs();
    }

    void add(RoutesConfig routes) {
        routes.get(ONE, this::show, Role.MARKETER);
        routes.post(ONE + "/columns", this::columns, Role.MARKETER);
        routes.post(ONE + "/answers", this::answers, Role.MARKETER);
        routes.post(ONE + "/take", this::take, Role.MARKETER);
        routes.post(ONE + "/discard", this::discard, Role.MARKETER);
    }

    private Preview preview(Visit visit) {
        Preview found = service.previews()
                .find(IntakeRoutes.owner(visit.context()), visit.context().pathParam("key"))
                .orElseThrow(() -> GONE);
        found.account().filter(account -> !account.equals(visit.account())).ifPresent(other -> {
            throw GONE;
        });
        return found;
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        show(visit, preview(visit), 200, null, List.of());
    }

    private void show(Visit visit, Preview preview, int status, @Nullable AccountForm form, List<String> problems) {
        String target = preview.account().orElse("new-account");
        Rehearsal rehearsal;
        List<String> refusals = new ArrayList<>(problems);
        try {
            rehearsal =
                    counted(preview, rehearse(preview, target, visit.caller().actor()), visit);
        } catch (InputException settings) {
            preview.answer(Answers.NONE);
            settings.problems().forEach(one -> refusals.add(one.message().in(visit.language())));
            rehearsal = rehearse(preview, target, visit.caller().actor());
        }
        PreviewPage page = new PreviewPages(visit, preview, rehearsal, settings(preview)).page(form, refusals);
        visit.send(status, "intake/preview.jte", page);
    }

    /** An account that is to be made counts in what most rows are in, until its maker says otherwise. */
    private Rehearsal counted(Preview preview, Rehearsal rehearsal, Visit visit) {
        Answers answers = preview.answers();
        List<String> found = PreviewPages.currencies(rehearsal.account());
        if (preview.account().isPresent() || answers.currency() != null || found.isEmpty()) {
            return rehearsal;
        }
        preview.answer(
                new Answers(answers.columns(), answers.period(), answers.locale(), Currency.getInstance(found.get(0))));
        return found.get(0).equals(PreviewPages.CURRENCY)
                ? rehearsal
                : rehearse(preview, "new-account", visit.caller().actor());
    }

    private Rehearsal rehearse(Preview preview, String target, Actor actor) {
        return inputs.rehearse(target, preview.uploads(), preview.answers().options(), settings(preview), actor);
    }

    /** The settings with what is said of columns and of the currency. */
    private String settings(Preview preview) {
        SettingsText text = SettingsText.of(content(preview));
        Currency currency = preview.answers().currency();
        if (text.account("currency").isEmpty()
                && (currency != null || preview.account().isEmpty())) {
            text = text.account("currency", currency == null ? PreviewPages.CURRENCY : currency.getCurrencyCode());
        }
        return mapped(text, preview).text();
    }

    private String content(Preview preview) {
        return preview.account()
                .map(account -> inputs.declared(account).setting().content())
                .orElse("");
    }

    private static SettingsText mapped(SettingsText text, Preview preview) {
        SettingsText all = text;
        for (Map<String, String> columns : preview.answers().columns().values()) {
            all = all.mapping(columns, preview.answers().locale());
        }
        return all;
    }

    private void columns(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        Preview preview = preview(visit);
        Form form = Form.of(context);
        List<String> names = form.all("column");
        List<String> targets = form.all("target");
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), targets.size()); i++) {
            columns.put(names.get(i), targets.get(i).isBlank() ? Mapping.IGNORE : targets.get(i));
        }
        Answers before = preview.answers();
        preview.answer(before.with(form.raw("table"), columns));
        try {
            SettingsText.of(settings(preview));
            rehearse(
                    preview,
                    preview.account().orElse("new-account"),
                    visit.caller().actor());
        } catch (InputException twice) {
            preview.answer(before);
            show(
                    visit,
                    preview,
                    422,
                    null,
                    twice.problems().stream()
                            .map(one -> one.message().in(visit.language()))
                            .toList());
            return;
        }
        visit.goTo(IntakeRoutes.PATH + "/preview/" + preview.key());
    }

    private void answers(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        Preview preview = preview(visit);
        Form form = Form.of(context);
        Answers before = preview.answers();
        try {
            LocalDate from = form.text("from").map(LocalDate::parse).orElse(null);
            LocalDate to = form.text("to").map(LocalDate::parse).orElse(null);
            Period period = from == null || to == null ? before.period() : new Period(from, to);
            Currency currency = currency(form).orElse(before.currency());
            Locale locale = form.text("locale")
                    .filter(PreviewPages.LOCALES::contains)
                    .map(Locale::forLanguageTag)
                    .orElse(before.locale());
            preview.answer(new Answers(before.columns(), period, locale, currency));
        } catch (DateTimeException | IllegalArgumentException notDays) {
            show(visit, preview, 422, null, List.of(visit.labels().of("intake.period.wrong")));
            return;
        }
        visit.goTo(IntakeRoutes.PATH + "/preview/" + preview.key());
    }

    private static Optional<Currency> currency(Form form) {
        return form.text("currency").filter(Currencies::isCode).map(Currency::getInstance);
    }

    private void discard(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        service.previews().remove(preview(visit));
        visit.goTo(IntakeRoutes.PATH);
    }

    private void take(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        Preview preview = preview(visit);
        @Nullable AccountForm filled = null;
        try {
            if (preview.account().isPresent()) {
                into(visit, preview, preview.account().get());
                return;
            }
            Form form = Form.of(context);
            filled = AccountForms.filled(form, visit.labels());
            currency(form)
                    .ifPresent(currency -> preview.answer(new Answers(
                            preview.answers().columns(),
                            preview.answers().period(),
                            preview.answers().locale(),
                            currency)));
            make(visit, preview, form);
        } catch (InputException refused) {
            show(
                    visit,
                    preview,
                    422,
                    filled,
                    refused.problems().stream()
                            .map(one -> one.message().in(visit.language()))
                            .toList());
        }
    }

    private void into(Visit visit, Preview preview, String account) {
        Actor actor = visit.caller().actor();
        Declared declared = inputs.declared(account);
        String text = settings(preview);
        requireAll(inputs.rehearse(account, preview.uploads(), preview.answers().options(), text, actor));
        if (!text.equals(declared.setting().content())) {
            inputs.putSettings(account, text, declared.version(), actor);
        }
        ImportOutcome outcome =
                inputs.take(account, preview.uploads(), preview.answers().options(), actor);
        done(visit, preview, account, outcome);
    }

    private void make(Visit visit, Preview preview, Form form) {
        Actor actor = visit.caller().actor();
        if (!IntakeRoutes.mayMake(visit.caller())) {
            throw GONE;
        }
        SettingsText settings = mapped(AccountForms.written(SettingsText.of(""), form, visit.labels()), preview);
        String account = unused(Account.idOf(form.text("name").orElse(""), "account"));
        if (!visit.caller().sees(account)) {
            throw GONE;
        }
        requireAll(inputs.rehearse(account, preview.uploads(), preview.answers().options(), settings.text(), actor));
        inputs.putSettings(account, settings.text(), 0L, actor);
        ImportOutcome outcome =
                inputs.take(account, preview.uploads(), preview.answers().options(), actor);
        done(visit, preview, account, outcome);
    }

    /** Nothing is written, of the settings neither, when the files would be refused. */
    private static void requireAll(Rehearsal rehearsal) {
        if (!rehearsal.refusals().isEmpty()) {
            throw new InputException(rehearsal.refusals());
        }
    }

    private String unused(String id) {
        String unused = id;
        for (int i = 2; inputs.exists(unused) || unused.equals(Service.SAMPLE); i++) {
            String end = "-" + i;
            unused = id.substring(0, Math.min(id.length(), 60 - end.length())) + end;
        }
        return unused;
    }

    private void done(Visit visit, Preview preview, String account, ImportOutcome outcome) {
        service.previews().remove(preview);
        service.serve(account);
        String language = "?lang=" + visit.language().code() + "&account=" + account;
        String to = preview.account().isEmpty()
                ? "/import/account" + language + "&made=" + outcome.id()
                : outcome.unchanged() ? "/import" + language : "/import/" + outcome.id() + language + "&made=1";
        visit.context().status(303).header("Cache-Control", "no-store").header("Location", to);
    }
}
