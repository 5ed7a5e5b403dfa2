package dev.boussole.web.page;

import java.util.List;

/**
 * A page with something to say instead of advice.
 *
 * @param kind {@code building}, {@code reading}, {@code empty}, {@code broken} or {@code problem}
 * @param steps what to do next, the likeliest first
 */
public record MessagePage(
        Frame frame, String kind, String heading, String text, List<String> details, List<Step> steps) {
    public MessagePage {
        details = List.copyOf(details);
        steps = List.copyOf(steps);
    }

    /** A link to where it goes on. */
    public record Step(String label, String href) {}

    /** Whether it passes by itself. */
    public boolean busy() {
        return kind.equals("building") || kind.equals("reading");
    }
}
