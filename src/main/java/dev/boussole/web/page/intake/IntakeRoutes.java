package dev.boussole.web.page.intake;

import dev.boussole.decision.Actor;
import dev.boussole.service.Service;
import dev.boussole.service.input.Inputs;
import dev.boussole.service.input.Preview;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.store.input.UndoOutcome;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.input.InputProblems;
import dev.boussole.web.api.input.Sent;
import dev.boussole.web.api.input.Undoing;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.start.Welcomes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /import}: where files are dropped, and the record of what came in. */
public final class IntakeRoutes {
    static final String PATH = "/import";
    private static final int ROWS = 20;
    private static final long MEGABYTE = 1_048_576;

    private final Site site;
    private final Service service;
    private final Inputs inputs;
    private final long bodyBytes;

    public IntakeRoutes(Site site, Service service) {
        this.site = site;
        this.service = service;
        this.inputs = service.inputs();
        this.bodyBytes = service.settings().limits().bodyBytes();
    }

    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.VIEWER);
        routes.post(PATH + "/files", this::send, Role.MARKETER);
        new PreviewRoutes(site, service).add(routes);
        new DeclareRoutes(site, service).add(routes);
        routes.post(PATH + "/sample/hide", this::hide, Role.MARKETER);
        routes.post(PATH + "/sample/show", this::reveal, Role.MARKETER);
        routes.get(PATH + "/{id}", this::one, Role.VIEWER);
        routes.post(PATH + "/{id}/undo", this::undo, Role.MARKETER);
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.IMPORT, "new", "before");
        boolean fresh = visit.query().text("new").isPresent();
        Frame frame = visit.frame(
                visit.labels().of("intake.title"), fresh ? "&new=1" : "", "start.css", "intake.css", "intake.js");
        String account = visit.account();
        @Nullable String folder = fresh ? null : inputs.folder(account).orElse(null);
        boolean takes = (fresh && mayMake(visit.caller())) || (!fresh && folder == null);
        boolean sample = account.equals(Service.SAMPLE);
        IntakePage page = new IntakePage(
                frame,
                name(visit),
                fresh ? null : Welcomes.of(visit, frame),
                takes && frame.viewer().acts() ? zone(visit, frame, fresh) : null,
                sample ? null : folder,
                fresh || !frame.viewer().acts() || !mayMake(visit.caller())
                        ? null
                        : PATH + "?new=1&lang=" + frame.language(),
                fresh ? null : frame.to(PATH + "/account"),
                imports(visit, frame, fresh),
                sampleChoice(visit, frame));
        visit.send(200, "intake/intake.jte", page);
    }

    private IntakePage.Zone zone(Visit visit, Frame frame, boolean fresh) {
        String to = PATH + "/files?lang=" + frame.language() + (fresh ? "&new=1" : "&account=" + visit.account());
        return new IntakePage.Zone(to, fresh, String.valueOf(bodyBytes / MEGABYTE));
    }

    private @Nullable String sampleChoice(Visit visit, Frame frame) {
        if (!frame.viewer().acts() || visit.caller().accounts() != null) {
            return null;
        }
        boolean hidden = service.sampleIsHidden();
        return hidden ? "show" : service.sampleMayBeHidden() ? "hide" : null;
    }

    /** What the account is called, as far as that is known. */
    static String name(Visit visit) {
        return visit.desk().last().map(now -> now.workspace().account().name()).orElse(visit.account());
    }

    /** Whether somebody may make an account: whoever is not kept to some. */
    static boolean mayMake(Caller caller) {
        return caller.accounts() == null || caller.role().includes(Role.PUBLISHER);
    }

    private IntakePage.Imports imports(Visit visit, Frame frame, boolean fresh) {
        if (fresh) {
            return new IntakePage.Imports(frame, false, List.of(), null);
        }
        long before = visit.query()
                .text("before")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        List<ImportRecord> found = inputs.imports(visit.account(), before, ROWS + 1);
        boolean more = found.size() > ROWS;
        ImportRows rows = rows(visit, frame);
        return new IntakePage.Imports(
                frame,
                inputs.folder(visit.account()).isPresent(),
                found.stream().limit(ROWS).map(rows::of).toList(),
                more ? frame.to(PATH + "?before=" + found.get(ROWS - 1).id()) : null);
    }

    private ImportRows rows(Visit visit, Frame frame) {
        long newest = frame.viewer().acts()
                ? inputs.undoable(visit.account()).map(ImportRecord::id).orElse(0L)
                : 0;
        return new ImportRows(visit.labels(), visit.account(), newest);
    }

    /** Takes files in to be looked at; the browser's script goes where the answer says. */
    private void send(Context context) {
        Query query = Query.of(context, "lang", "new");
        boolean fresh = query.text("new").isPresent();
        @Nullable
        String account = fresh ? null : site.desks().of(context).account().id();
        if (fresh && !mayMake(Caller.of(context))) {
            throw Problems.noAccounts();
        }
        if (account != null) {
            String known = account;
            inputs.folder(known).ifPresent(folder -> {
                throw InputProblems.followsFolder(known, folder);
            });
        }
        try (Sent sent = Sent.of(context, query)) {
            Preview preview = service.previews().add(owner(context), Optional.ofNullable(account), sent.uploads());
            String to = PATH + "/preview/" + preview.key() + "?lang="
                    + query.text("lang").orElse("en") + (account == null ? "" : "&account=" + account);
            byte[] body = Answers.object(json -> json.writeStringField("preview", to));
            context.status(201).header("Cache-Control", "no-store").header("Location", to);
            context.contentType(Answers.JSON).result(body);
        }
    }

    /** Files that wait are shown to nobody else. */
    static String owner(Context context) {
        return Caller.of(context).actor().name();
    }

    private void one(Context context) {
        Visit visit = site.visit(context, Section.IMPORT, "made");
        ImportRecord record = record(visit, context);
        Frame frame = visit.frame(visit.labels().of("intake.one.title"), "", "start.css", "intake.css", "intake.js");
        Files files = new Files(words(visit));
        ImportPage page = new ImportPage(
                frame,
                rows(visit, frame).of(record),
                visit.query().text("made").isPresent() ? frame.to("/") : null,
                record.files().stream().map(files::of).toList(),
                record.files().stream()
                        .flatMap(file -> file.problems().stream())
                        .limit(PreviewPages.FINDINGS)
                        .map(problem -> files.finding(problem, 0))
                        .toList());
        visit.send(200, "intake/import.jte", page);
    }

    static Words words(Visit visit) {
        return new Words(visit.labels(), Currency.getInstance("EUR"));
    }

    private ImportRecord record(Visit visit, Context context) {
        String id = context.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> inputs.imported(visit.account(), Long.parseLong(text)))
                .orElseThrow(() -> InputProblems.noImport(id));
    }

    private void undo(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        long id = record(visit, context).id();
        Actor actor = visit.caller().actor();
        UndoOutcome.Undone done = Undoing.require(inputs.undo(visit.account(), id, actor), id);
        service.serve(visit.account());
        if (context.header("HX-Request") == null) {
            visit.goTo(PATH);
            return;
        }
        Frame frame = visit.frame(visit.labels().of("intake.title"), "");
        ImportRows.said(context, visit.labels().of("intake.undone.said", ImportRows.rows(visit.labels(), done)));
        visit.send(200, "intake/imports.jte", imports(visit, frame, false));
    }

    private void hide(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        requireEverything(visit);
        service.hideSample();
        context.status(303)
                .header("Cache-Control", "no-store")
                .header("Location", PATH + "?lang=" + visit.language().code());
    }

    private void reveal(Context context) {
        Visit visit = site.visit(context, Section.IMPORT);
        requireEverything(visit);
        service.showSample();
        visit.goTo(PATH);
    }

    /** Everybody sees the sample, so whoever sees only some accounts does not decide about it. */
    private static void requireEverything(Visit visit) {
        if (visit.caller().accounts() != null) {
            throw Problems.noAccount(Service.SAMPLE);
        }
    }
}
