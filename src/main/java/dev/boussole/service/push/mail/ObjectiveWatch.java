package dev.boussole.service.push.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.decision.Actor;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.review.Review;
import dev.boussole.store.push.ObjectiveStands;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Notices objectives that stand otherwise than at the review before. */
final class ObjectiveWatch {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Actor REVIEW = new Actor("review");

    private final ObjectiveStands stands;
    private final Map<String, String> looked = new ConcurrentHashMap<>();

    ObjectiveWatch(ObjectiveStands stands) {
        this.stands = stands;
    }

    /** @return how many stand otherwise */
    int look(String account, Review review, Instant now) {
        if (review.decisionId().equals(looked.get(account))) {
            return 0;
        }
        Map<String, ObjectiveAssessment> objectives = new LinkedHashMap<>();
        review.objectives().forEach(one -> objectives.put(one.objective().id(), one));
        Map<String, String> statuses = new LinkedHashMap<>();
        objectives.forEach((id, one) -> statuses.put(id, key(one)));
        int changed = stands.look(
                account,
                review.decisionId(),
                statuses,
                (id, before) -> data(Objects.requireNonNull(objectives.get(id)), before, review.decisionId()),
                REVIEW,
                now);
        looked.put(account, review.decisionId());
        return changed;
    }

    private static String data(ObjectiveAssessment one, String before, String decision) {
        ObjectNode data = JSON.createObjectNode();
        data.put("objective", one.objective().id());
        data.put("status", key(one));
        data.put("before", before);
        data.put("campaign", one.objective().campaignId());
        data.put("decision", decision);
        return data.toString();
    }

    private static String key(ObjectiveAssessment one) {
        return one.status().name().toLowerCase(Locale.ROOT);
    }
}
