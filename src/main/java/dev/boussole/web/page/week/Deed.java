package dev.boussole.web.page.week;

import dev.boussole.decision.Life;
import dev.boussole.web.page.Visit;
import java.util.Optional;

/** What is done to a recommendation. */
interface Deed {
    Optional<Life> act(Visit visit, String id);
}
