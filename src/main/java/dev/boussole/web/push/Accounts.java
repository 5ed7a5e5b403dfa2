package dev.boussole.web.push;

import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import java.util.List;
import java.util.function.Supplier;

/** The accounts that are served, and which of them a request means. */
public final class Accounts {
    private final Supplier<List<String>> served;

    /** @param served ids, the first one first */
    public Accounts(Supplier<List<String>> served) {
        this.served = served;
    }

    /** The account that the parameter {@code account} names, or the first that the caller may see. */
    String of(Query query, Caller caller) {
        return query.text("account")
                .map(id -> require(id, caller))
                .orElseGet(() ->
                        served.get().stream().filter(caller::sees).findFirst().orElseThrow(Problems::noAccounts));
    }

    /** @throws dev.boussole.web.api.ApiProblem 404 when there is none, or the caller may not know of it */
    String require(String id, Caller caller) {
        if (!caller.sees(id) || !served.get().contains(id)) {
            throw Problems.noAccount(id);
        }
        return id;
    }
}
