package dev.boussole.service.push.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.ObjectiveText;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.store.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds for each owner what changed about the objectives that are theirs, and says it as the last review does. */
final class NewsGatherer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECOMMENDATION = "recommendation.";
    private static final String NEW = "recommendation.new";
    private static final String CHANGED = "recommendation.changed";
    private static final String STATE = "objective.state";

    private final Review review;
    private final Language language;
    /** The last event of each recommendation and objective, and whether the recommendation is new among them. */
    private final Map<String, Event> last = new LinkedHashMap<>();

    private final Map<String, Boolean> fresh = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();

    private NewsGatherer(Review review) {
        this.review = review;
        this.language = review.account().language();
    }

    /** Those who are told something, by address. */
    static List<News> of(List<Event> events, Review review) {
        NewsGatherer gatherer = new NewsGatherer(review);
        events.forEach(gatherer::take);
        return gatherer.news();
    }

    private void take(Event event) {
        if (event.kind().startsWith(RECOMMENDATION)) {
            fresh.merge(event.subject(), event.kind().equals(NEW), Boolean::logicalOr);
            last.put(event.subject(), event);
        } else if (event.kind().equals(STATE)) {
            before.putIfAbsent(event.subject(), read(event).path("before").asText());
        }
    }

    private List<News> news() {
        Map<String, List<ObjectiveAssessment>> owned = new TreeMap<>();
        for (ObjectiveAssessment one : review.objectives()) {
            @Nullable String owner = one.objective().owner();
            if (owner != null && MailAddress.is(owner.strip())) {
                owned.computeIfAbsent(owner.strip().toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                        .add(one);
            }
        }
        List<News> all = new ArrayList<>();
        owned.forEach((owner, objectives) -> {
            News news = new News(owner, objectives(objectives), advice(objectives));
            if (news.items() > 0) {
                all.add(news);
            }
        });
        return all;
    }

    private List<News.ObjectiveNews> objectives(List<ObjectiveAssessment> owned) {
        List<News.ObjectiveNews> news = new ArrayList<>();
        for (ObjectiveAssessment one : owned) {
            String was = before.get(one.objective().id());
            Optional<ObjectiveAssessment.Status> then = was == null ? Optional.empty() : status(was);
            if (then.isPresent() && then.get() != one.status()) {
                news.add(new News.ObjectiveNews(
                        one.objective().id(),
                        ObjectiveText.promise(one, language, review.account().currency()),
                        ObjectiveText.status(then.get(), language),
                        ObjectiveText.status(one.status(), language),
                        ObjectiveText.outlook(one, language, review.account().currency())));
            }
        }
        return news;
    }

    private static Optional<ObjectiveAssessment.Status> status(String key) {
        for (ObjectiveAssessment.Status status : ObjectiveAssessment.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** What was given and still is: advice that was answered or is gone meanwhile needs no mail. */
    private List<News.AdviceNews> advice(List<ObjectiveAssessment> owned) {
        List<News.AdviceNews> news = new ArrayList<>();
        for (Event event : last.values()) {
            boolean given = event.kind().equals(NEW) || event.kind().equals(CHANGED);
            JsonNode data = given ? read(event) : JSON.createObjectNode();
            String campaign = data.path("campaign").asText("");
            if (given && owned.stream().anyMatch(one -> covers(one.objective(), campaign))) {
                news.add(advice(event, data, campaign));
            }
        }
        return news;
    }

    private boolean covers(Objective objective, String campaign) {
        boolean over = objective.end() != null && objective.end().isBefore(review.asOf());
        return !over
                && (objective.campaignId() == null || objective.campaignId().equals(campaign));
    }

    private News.AdviceNews advice(Event event, JsonNode data, String campaign) {
        Optional<Recommendation> now = review.ranking().stream()
                .filter(one -> one.campaignId().equals(campaign)
                        && one.guidance().id().equals(data.path("rule").asText())
                        && one.messages()
                                .title()
                                .in(language)
                                .equals(data.path("title").path(language.code()).asText()))
                .findFirst();
        return new News.AdviceNews(
                fresh.getOrDefault(event.subject(), false),
                name(campaign),
                data.path("title").path(language.code()).asText(),
                now.map(one -> one.messages().why().in(language)).orElse(""),
                now.map(one -> one.messages().step().in(language)).orElse(""));
    }

    private String name(String campaign) {
        return review.campaigns().stream()
                .map(CampaignAdvice::campaign)
                .filter(one -> one.id().equals(campaign))
                .findFirst()
                .map(one -> one.name())
                .orElse(campaign.isEmpty() ? review.account().name() : campaign);
    }

    private static JsonNode read(Event event) {
        try {
            return JSON.readTree(event.data());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Event " + event.seq() + " has broken data", impossible);
        }
    }
}
