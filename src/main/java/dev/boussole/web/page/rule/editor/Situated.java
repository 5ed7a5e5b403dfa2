package dev.boussole.web.page.rule.editor;

import dev.boussole.fact.Situations;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Benchmarks;
import dev.boussole.review.CampaignReview;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.desk.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules are asked about, measured once for all drafts that read the same figures. */
final class Situated {
    private record Known(Snapshot now, Benchmarks benchmarks, List<KpiDefinition> own, Situations situations) {
        boolean serves(Snapshot other, RuleBook book) {
            return now == other && benchmarks.equals(book.benchmarks()) && own.equals(book.ownKpis());
        }
    }

    private volatile @Nullable Known last;

    Situations of(Snapshot now, RuleBook book) {
        Known known = last;
        if (known == null || !known.serves(now, book)) {
            known = new Known(
                    now,
                    book.benchmarks(),
                    book.ownKpis(),
                    CampaignReview.situations(now.workspace(), book, now.asOf()));
            last = known;
        }
        return known.situations();
    }
}
