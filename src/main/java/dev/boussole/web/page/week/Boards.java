package dev.boussole.web.page.week;

import dev.boussole.review.Review;
import dev.boussole.service.decision.Desktop;
import dev.boussole.service.decision.Recommendations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last few boards: made again only when the review is another, or an answer was given. Thread-safe. */
final class Boards {
    private static final int KEPT = 16;

    private final Recommendations recommendations;
    private final Map<String, Kept> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    Boards(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    private record Kept(long stamp, Board board) {}

    Board of(String account, Review review) {
        long stamp = recommendations.stampOf(account);
        String key = account + "\n" + review.asOf();
        @Nullable Kept known = kept(key);
        if (known != null && known.stamp() == stamp && known.board().index().review() == review) {
            return known.board();
        }
        WeekIndex index = known != null && known.board().index().review() == review
                ? known.board().index()
                : WeekIndex.of(review);
        Desktop desktop = recommendations.desktop(account);
        Board board = Board.of(index, desktop);
        keep(key, new Kept(desktop.stamp(), board));
        return board;
    }

    private synchronized @Nullable Kept kept(String key) {
        return kept.get(key);
    }

    private synchronized void keep(String key, Kept made) {
        kept.put(key, made);
    }
}
