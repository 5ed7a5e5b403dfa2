package dev.boussole.web.page;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.service.desk.Desk;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import io.javalin.http.Context;
import java.util.List;

/** Someone looks at a page: what they asked for, in which language, of which account. */
public final class Visit {
    private final Site site;
    private final Context context;
    private final Section section;
    private final Query query;
    private final Desk desk;
    private final Labels labels;

    Visit(Site site, Context context, Section section, Query query, Desk desk, Labels labels) {
        this.site = site;
        this.context = context;
        this.section = section;
        this.query = query;
        this.desk = desk;
        this.labels = labels;
    }

    public Context context() {
        return context;
    }

    public Section section() {
        return section;
    }

    /** The parameters of the address. */
    public Query query() {
        return query;
    }

    /** The desk of the account. */
    public Desk desk() {
        return desk;
    }

    public String account() {
        return desk.account().id();
    }

    public Caller caller() {
        return Caller.of(context);
    }

    public Labels labels() {
        return labels;
    }

    public Language language() {
        return labels.language();
    }

    /** Figures in the words of this visit's language and an account's currency. */
    public Words words(Account account) {
        return new Words(labels, account.currency());
    }

    /**
     * What is around the page.
     *
     * @param query what its address carries besides language and account, such as {@code &asOf=2026-10-31}
     * @param files names of its own style sheets and scripts
     */
    public Frame frame(String title, String query, String... files) {
        return site.frame(context, labels, title, section, query, List.of(files), site.notices(desk, labels), null);
    }

    /** Sends a page that the browser may keep until it changes. */
    public void show(String template, Object page) {
        Answers.tagged(context, site.render(template, page), Answers.HTML, language());
    }

    /** Sends a page, or a part of one, that no one may keep. */
    public void send(int status, String template, Object page) {
        site.send(context, status, template, page, language());
    }

    /** Leads the browser to another page, as after a form that was accepted. */
    public void goTo(String path) {
        context.status(303)
                .header("Cache-Control", "no-store")
                .header("Location", site.frame(context, labels, "", section).to(path));
    }
}
