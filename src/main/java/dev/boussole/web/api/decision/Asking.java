package dev.boussole.web.api.decision;

import dev.boussole.campaign.Language;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.util.Optional;

/** The account that a request is about, and the language of the answer. */
record Asking(Desk desk, String account, Optional<Snapshot> last, Language language) {
    static Asking of(Context context, Desks desks) {
        Desk desk = desks.of(context);
        Optional<Snapshot> last = desk.last();
        Language own = last.map(now -> now.workspace().account().language()).orElse(Language.EN);
        return new Asking(desk, desk.account().id(), last, SpokenLanguage.of(context, own));
    }
}
