package dev.boussole.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Recommendations that are turned down and opened again, each time with a note that is found again in their history. */
final class StateDeed implements Deed {
    private static final String ROOT = "/api/v1/recommendations";

    private final List<Done> done = new CopyOnWriteArrayList<>();
    private int number;

    private record Done(String recommendation, String note) {}

    @Override
    public String route() {
        return "POST /api/v1/recommendations/{id}/dismiss";
    }

    @Override
    public void attempt(Asker asker, Random random) {
        String state = random.nextBoolean() ? "active" : "dismissed";
        Asker.Answer list = asker.get(ROOT + "?limit=20&state=" + state);
        if (!list.good()) {
            return;
        }
        JsonNode all = list.json().path("recommendations");
        if (all.isEmpty()) {
            return;
        }
        JsonNode one = all.get(random.nextInt(all.size()));
        String note = "note-" + ++number;
        boolean open = one.path("state").asText().equals("active");
        String body = open ? "{\"reason\":\"OTHER\",\"note\":\"" + note + "\"}" : "{\"note\":\"" + note + "\"}";
        String id = one.path("id").asText();
        Asker.Answer answer =
                asker.send("POST", ROOT + "/" + id + (open ? "/dismiss" : "/reopen"), "application/json", body);
        if (answer.good()) {
            done.add(new Done(id, note));
        }
    }

    @Override
    public int acknowledged() {
        return done.size();
    }

    @Override
    public List<String> lost(Asker asker, int from) {
        List<String> lost = new ArrayList<>();
        for (Done one : done.subList(from, done.size())) {
            Asker.Answer answer = asker.get(ROOT + "/" + one.recommendation());
            if (!answer.body().contains("\"" + one.note() + "\"")) {
                lost.add("state of " + one.recommendation() + " with " + one.note() + ": " + answer.status());
            }
        }
        return lost;
    }
}
