package dev.boussole.web.page.report;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Text;
import dev.boussole.report.document.HtmlFile;
import dev.boussole.report.document.MarkdownFile;
import dev.boussole.report.document.Material;
import dev.boussole.report.document.ReportDocument;
import dev.boussole.report.document.Reporter;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.service.Service;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.push.mail.Letter;
import dev.boussole.service.push.mail.Letters;
import dev.boussole.service.report.Reports;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.state.ActiveAdvice;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code /report}: the report to read, and its files. */
public final class ReportRoutes {
    private static final String PDF = "application/pdf";
    /** As many can be chosen from; of others the address can be written. */
    private static final int CAMPAIGNS_MAX = 400;

    private final Site site;
    private final Reports reports;
    private final Recommendations recommendations;
    private final Letters letters;

    public ReportRoutes(Site site, Service service) {
        this.site = site;
        this.reports = service.reports();
        this.recommendations = service.recommendations();
        this.letters = service.letters();
    }

    public void add(RoutesConfig routes) {
        routes.get("/report", this::show, Role.VIEWER);
        routes.get(
                "/report.html",
                context -> file(context, "html", Answers.HTML, asked -> bytes(HtmlFile.of(asked.document()))),
                Role.VIEWER);
        routes.get(
                "/report.md",
                context -> file(
                        context,
                        "md",
                        "text/markdown; charset=utf-8",
                        asked -> bytes(MarkdownFile.of(asked.document()))),
                Role.VIEWER);
        routes.get("/report.pdf", context -> file(context, "pdf", PDF, this::pdf), Role.VIEWER);
        routes.post("/report/send", this::send, Role.MARKETER);
    }

    /** A report that was asked for. @param key tells it from every other */
    private record Asked(Wanted wanted, LocalDate asOf, String key, ReportDocument document) {}

    private Asked asked(Visit visit, Snapshot now) {
        Wanted wanted = Wanted.of(visit.query());
        LocalDate asOf = wanted.asOf();
        Review review = visit.desk().review(now, asOf == null ? now.asOf() : asOf);
        String campaign = wanted.campaign();
        String key = reports.key(
                visit.account(),
                now,
                review.decisionId(),
                visit.language().code(),
                String.valueOf(wanted.weeks()),
                campaign == null ? "" : campaign);
        ReportDocument document =
                reports.document(key, () -> Reporter.of(material(visit, now, review, wanted), visit.language()));
        return new Asked(wanted, review.asOf(), key, document);
    }

    private Material material(Visit visit, Snapshot now, Review review, Wanted wanted) {
        Review active = ActiveAdvice.of(review, recommendations.lives(visit.account()));
        Material all = reports.material(visit.account(), now, active, wanted.weeks());
        String campaign = wanted.campaign();
        return campaign == null ? all : all.only(campaign).orElseThrow(() -> Problems.noCampaign(campaign));
    }

    private void show(Context context) {
        List<String> known = new ArrayList<>(Arrays.asList(Wanted.PARAMETERS));
        known.add("sent");
        site.open(context, Section.REPORT, known, (visit, now) -> {
            Asked asked = asked(visit, now);
            visit.show("report/report.jte", page(visit, now, asked));
        });
    }

    private ReportPage page(Visit visit, Snapshot now, Asked asked) {
        Account account = now.workspace().account();
        String rest = asked.wanted().query();
        String title = visit.labels().of("report.title") + " · " + account.name();
        Frame frame = visit.frame(title, rest, "report.css", "report.js");
        int sent = visit.query().whole("sent", 0, Recipients.MOST, 0);
        return new ReportPage(
                frame,
                asked.document(),
                asked.asOf().toString(),
                weeks(visit, asked.wanted()),
                campaigns(now, asked.wanted()),
                asked.wanted().campaign(),
                frame.to("/report.html") + rest,
                frame.to("/report.pdf") + rest,
                frame.to("/report.md") + rest,
                frame.to("/report/send") + rest,
                letters.canSend(),
                sent == 0 ? null : sent);
    }

    private static List<ReportPage.Choice> weeks(Visit visit, Wanted wanted) {
        List<Integer> offered = new ArrayList<>(Wanted.WEEKS);
        if (!offered.contains(wanted.weeks())) {
            offered.add(0, wanted.weeks());
        }
        return offered.stream()
                .sorted()
                .map(count -> new ReportPage.Choice(
                        String.valueOf(count), visit.labels().count("report.weeks", count), count == wanted.weeks()))
                .toList();
    }

    private static List<ReportPage.Choice> campaigns(Snapshot now, Wanted wanted) {
        return now.review().campaigns().stream()
                .map(CampaignAdvice::campaign)
                .sorted(Comparator.comparing(one -> !one.id().equals(wanted.campaign())))
                .limit(CAMPAIGNS_MAX)
                .map(one -> new ReportPage.Choice(one.id(), one.name(), one.id().equals(wanted.campaign())))
                .toList();
    }

    private void file(Context context, String ending, String type, Function<Asked, byte[]> writer) {
        site.open(context, Section.REPORT, Arrays.asList(Wanted.PARAMETERS), (visit, now) -> {
            Asked asked = asked(visit, now);
            byte[] file = writer.apply(asked);
            context.header("Content-Disposition", "attachment; filename=\"" + name(visit, asked, ending) + "\"");
            Answers.tagged(context, file, type, visit.language());
        });
    }

    private byte[] pdf(Asked asked) {
        try {
            return reports.pdf(asked.key(), asked.document());
        } catch (Reports.Busy busy) {
            throw tooMany();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code atelier-lumiere-2026-11-01-fr.pdf}: letters that every file system takes. */
    private static String name(Visit visit, Asked asked, String ending) {
        String account = asked.document().account();
        String plain = Normalizer.normalize(account, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shown = plain.isEmpty() ? "report" : plain.substring(0, Math.min(60, plain.length()));
        return shown + "-" + asked.asOf() + "-" + visit.language().code() + "." + ending;
    }

    private void send(Context context) {
        site.open(context, Section.REPORT, Arrays.asList(Wanted.PARAMETERS), (visit, now) -> {
            if (!letters.canSend()) {
                throw noServer();
            }
            Form form = Form.of(context);
            List<String> to = Recipients.of(form.raw("to"));
            Asked asked = asked(visit, now);
            ReportDocument document = asked.document();
            Letter letter = new Letter(
                    to,
                    visit.language(),
                    document.account() + " · " + document.title() + " · " + document.period(),
                    text(visit, document, form.raw("note")),
                    name(visit, asked, "pdf"),
                    PDF,
                    pdf(asked));
            try {
                letters.send(letter);
            } catch (Letters.Refused refused) {
                throw notTaken();
            }
            answer(visit, asked, to);
        });
    }

    private static String text(Visit visit, ReportDocument document, String note) {
        String own = note.isBlank() ? "" : note.strip() + "\n\n";
        return own + String.join("\n\n", document.summary()) + "\n\n"
                + visit.labels().of("report.mail.attached") + "\n";
    }

    private static void answer(Visit visit, Asked asked, List<String> to) {
        if (visit.context().header("HX-Request") == null) {
            visit.goTo("/report?sent=" + to.size() + asked.wanted().query());
            return;
        }
        visit.send(200, "report/sent.jte", visit.labels().of("report.sent.to", String.join(", ", to)));
    }

    private static ApiProblem tooMany() {
        return new ApiProblem(
                503,
                "busy",
                new Text("Too many PDFs are being made", "Trop de PDF sont en cours"),
                new Text(
                        "Several PDFs are being made right now. Ask again in a few seconds.",
                        "Plusieurs PDF sont en cours. Redemandez dans quelques secondes."),
                List.of(),
                Map.of("Retry-After", "10"));
    }

    private static ApiProblem noServer() {
        return new ApiProblem(
                409,
                "no-mail-server",
                new Text("No mail can be sent", "Aucun e-mail ne peut partir"),
                new Text(
                        "No mail server is set. Set `smtp.host` under `service:` in `boussole.yaml`, or the variable"
                                + " `BOUSSOLE_SMTP_HOST`, and start again.",
                        "Aucun serveur de messagerie n'est réglé. Réglez `smtp.host` sous `service:` dans"
                                + " `boussole.yaml`, ou la variable `BOUSSOLE_SMTP_HOST`, puis relancez."));
    }

    private static ApiProblem notTaken() {
        return new ApiProblem(
                502,
                "mail-refused",
                new Text("The mail was not taken", "L'e-mail n'a pas été accepté"),
                new Text(
                        "The mail server did not take the report; its reason is in the log. Nothing was"
                                + " sent. Check the addresses and try again.",
                        "Le serveur d'envoi n'a pas accepté le rapport ; sa raison est au journal. Rien n'est parti."
                                + " Vérifiez les adresses et recommencez."));
    }
}
