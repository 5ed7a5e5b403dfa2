package dev.boussole.web.state;

import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Office;
import dev.boussole.service.desk.Patience;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Finds the desk of the account that a request is about. */
public final class Desks {
    private static final String ACCOUNT = "account";

    private final Office office;
    private final long patienceMillis;

    /** @param patienceMillis how long a request waits for the first ruleset */
    public Desks(Office office, long patienceMillis) {
        this.office = office;
        this.patienceMillis = patienceMillis;
    }

    /** The rules, the same for every account. */
    public Rules rules() {
        return office.rules();
    }

    /** The ruleset in service; waits for the first one while it is being built. */
    public Optional<Ruleset> awaitRules() {
        Rules rules = office.rules();
        Patience.wait(
                patienceMillis,
                () -> rules.inService().isPresent() || !rules.problems().isEmpty());
        return rules.inService();
    }

    /** @throws dev.boussole.web.api.ApiProblem 503 when there is none yet */
    public Ruleset ruleset() {
        return awaitRules()
                .orElseThrow(() -> office.rules().problems().isEmpty()
                        ? Problems.rulesBuilding()
                        : Problems.noRules(office.rules().problems()));
    }

    /**
     * The desk of the first account, whoever asks.
     *
     * @throws dev.boussole.web.api.ApiProblem 404 when no account is served
     */
    public Desk first() {
        return office.desks().stream().findFirst().orElseThrow(Problems::noAccounts);
    }

    /** The accounts that are served, whoever asks. */
    public List<Desk> all() {
        return office.desks();
    }

    /** The accounts that the caller may see, that of whoever names none first. */
    public List<Desk> visible(Context context) {
        Caller caller = Caller.of(context);
        return office.desks().stream()
                .filter(desk -> caller.sees(desk.account().id()))
                .toList();
    }

    /**
     * The desk of the account that the request names, else the first that its caller may see.
     *
     * @throws dev.boussole.web.api.ApiProblem 404 when there is none that the caller may see
     */
    public Desk of(Context context) {
        String named = context.queryParam(ACCOUNT);
        if (named == null) {
            return visible(context).stream().findFirst().orElseThrow(Problems::noAccounts);
        }
        return office.desk(named)
                .filter(desk -> Caller.of(context).sees(named))
                .orElseThrow(() -> Problems.noAccount(named));
    }
}
