package dev.boussole.platform.letter;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Names sends apart: a title that occurs more than once gets the send's id behind it, or its day, or a number. */
final class Titles {
    private final Map<Send, String> names = new IdentityHashMap<>();

    Titles(List<Send> sends) {
        Map<String, Integer> uses = new HashMap<>();
        sends.forEach(send -> uses.merge(send.title(), 1, Integer::sum));
        Map<String, Integer> given = new HashMap<>();
        for (Send send : sends) {
            String mark = send.id() != null ? send.id() : send.period().from().toString();
            String name = send.title();
            if (name.isEmpty()) {
                name = mark;
            } else if (uses.getOrDefault(name, 0) > 1) {
                name = name + " (" + mark + ")";
            }
            int before = given.merge(name, 1, Integer::sum) - 1;
            names.put(send, before == 0 ? name : name + ", " + (before + 1));
        }
    }

    String of(Send send) {
        return names.getOrDefault(send, send.title());
    }
}
