package dev.boussole.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Webhooks that are made, and every third one removed again. */
final class WebhookDeed implements Deed {
    private static final String ROOT = "/api/v1/webhooks";
    private static final int KEPT_OF = 3;
    private static final int FULL = 409;

    private final List<Done> done = new CopyOnWriteArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Set<String> doomed = ConcurrentHashMap.newKeySet();
    private int number;

    private record Kept(String id, String tag) {}

    private record Done(String id, boolean removed) {}

    @Override
    public String route() {
        return "POST /api/v1/webhooks";
    }

    @Override
    public void attempt(Asker asker, Random random) {
        String url = "https://hooks.example.com/" + ++number;
        Asker.Answer made = asker.send("POST", ROOT, "application/json", "{\"url\":\"" + url + "\",\"active\":false}");
        if (made.status() == FULL && !kept.isEmpty()) {
            remove(asker, kept.remove(random.nextInt(kept.size())));
        }
        if (!made.good()) {
            return;
        }
        String id = made.json().path("id").asText();
        if (random.nextInt(KEPT_OF) > 0) {
            done.add(new Done(id, false));
            kept.add(new Kept(id, made.tag()));
            return;
        }
        remove(asker, new Kept(id, made.tag()));
    }

    /** Whether it was removed is not known when nobody answers, so it is asked for no more. */
    private void remove(Asker asker, Kept one) {
        doomed.add(one.id());
        Asker.Answer gone = asker.send("DELETE", ROOT + "/" + one.id(), "application/json", "", "If-Match", one.tag());
        if (gone.good()) {
            done.add(new Done(one.id(), true));
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
            if (!one.removed() && doomed.contains(one.id())) {
                continue;
            }
            int status = asker.get(ROOT + "/" + one.id()).status();
            if (status != (one.removed() ? 404 : 200)) {
                lost.add("webhook " + one.id() + (one.removed() ? " removed" : "") + ": " + status);
            }
        }
        return lost;
    }
}
