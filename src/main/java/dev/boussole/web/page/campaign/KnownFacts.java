package dev.boussole.web.page.campaign;

import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.Situations;
import dev.boussole.service.desk.Snapshot;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts behind the last review that somebody asked about; made when they are first wanted. Thread-safe. */
public final class KnownFacts {
    private SoftReference<Known> last = new SoftReference<>(null);

    private record Known(Object workspace, String ruleset, LocalDate asOf, Optional<Situations> situations) {
        boolean isOf(Snapshot now, LocalDate day) {
            return workspace == now.workspace() && ruleset.equals(now.ruleset().hash()) && asOf.equals(day);
        }
    }

    /** What the rules know; nothing where that cannot be told. */
    public synchronized Optional<Situations> of(Snapshot now, LocalDate asOf) {
        @Nullable Known known = last.get();
        if (known == null || !known.isOf(now, asOf)) {
            known = new Known(
                    now.workspace(), now.ruleset().hash(), asOf, now.ruleset().situations(now.workspace(), asOf));
            last = new SoftReference<>(known);
        }
        return known.situations();
    }

    /** What the rules know of a campaign; nothing where that cannot be told. */
    public Optional<CampaignSituation> of(Snapshot now, LocalDate asOf, String campaign) {
        return of(now, asOf).stream()
                .flatMap(all -> all.campaigns().stream())
                .filter(one -> one.campaign().id().equals(campaign))
                .findFirst();
    }
}
