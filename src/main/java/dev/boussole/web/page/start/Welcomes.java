package dev.boussole.web.page.start;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.Review;
import dev.boussole.service.Service;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the story of the sample; other accounts need no welcome. */
public final class Welcomes {
    private static final int TOLD = 4;

    private Welcomes() {}

    /** Null for an account that is not the sample. */
    public static @Nullable Welcome of(Visit visit, Frame frame) {
        if (!visit.account().equals(Service.SAMPLE)) {
            return null;
        }
        List<Welcome.Trouble> troubles = visit.desk()
                .last()
                .map(now -> troubles(visit, frame, now.review()))
                .orElse(List.of());
        return new Welcome(
                troubles,
                "/import?new=1&lang=" + frame.language(),
                frame.viewer().acts());
    }

    private static List<Welcome.Trouble> troubles(Visit visit, Frame frame, Review review) {
        return review.campaigns().stream()
                .flatMap(campaign ->
                        first(campaign.advice().recommendations())
                                .map(one -> new Told(campaign.campaign(), one))
                                .stream())
                .sorted(Comparator.comparing(Told::first, Recommendation.MOST_URGENT))
                .limit(TOLD)
                .map(told -> new Welcome.Trouble(
                        told.campaign().name(),
                        frame.to("/campaigns/" + encoded(told.campaign().id())),
                        told.first().messages().title().in(visit.language())))
                .toList();
    }

    private record Told(Campaign campaign, Recommendation first) {}

    private static Optional<Recommendation> first(List<Recommendation> all) {
        return all.stream().filter(one -> one.guidance().lever() != Lever.WAIT).findFirst();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
