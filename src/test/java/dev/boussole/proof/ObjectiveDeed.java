package dev.boussole.proof;

import java.util.List;
import java.util.Random;

/** One objective whose target is raised by one over and over, each time on the version that was read before. */
final class ObjectiveDeed implements Deed {
    private static final String PATH = "/api/v1/objectives/proof";

    private String tag = "";
    private volatile int attempted;
    private volatile int acknowledged;
    private volatile int count;

    @Override
    public String route() {
        return "PUT /api/v1/objectives/{id}";
    }

    @Override
    public void attempt(Asker asker, Random random) {
        if (tag.isEmpty()) {
            tag = asker.get(PATH).tag();
        }
        attempted++;
        String body = "{\"kpi\":\"cpa\",\"baseline\":31,\"target\":" + attempted
                + ",\"start\":\"2026-10-01\",\"end\":\"2026-12-31\",\"owner\":\"Claire\"}";
        Asker.Answer answer = tag.isEmpty()
                ? asker.send("PUT", PATH, "application/json", body)
                : asker.send("PUT", PATH, "application/json", body, "If-Match", tag);
        tag = answer.tag();
        if (answer.good()) {
            acknowledged = attempted;
            count++;
        }
    }

    @Override
    public int acknowledged() {
        return count;
    }

    @Override
    public List<String> lost(Asker asker, int from) {
        if (count == 0) {
            return List.of();
        }
        Asker.Answer answer = asker.get(PATH);
        int target = answer.good() ? answer.json().path("target").asInt() : -1;
        return target >= acknowledged && target <= attempted
                ? List.of()
                : List.of("objective of target " + acknowledged + ": " + answer.status() + " " + target);
    }
}
