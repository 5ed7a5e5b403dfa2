package dev.boussole.service.push.mail;

import java.util.List;

/** What one owner is told. */
record News(String owner, List<ObjectiveNews> objectives, List<AdviceNews> advice) {
    News {
        objectives = List.copyOf(objectives);
        advice = List.copyOf(advice);
    }

    int items() {
        return objectives.size() + advice.size();
    }

    /**
     * An objective that stands otherwise than before.
     *
     * @param outlook chance, pace and forecast, as far as they are known
     */
    record ObjectiveNews(String id, String promise, String before, String now, List<String> outlook) {
        ObjectiveNews {
            outlook = List.copyOf(outlook);
        }
    }

    /** Advice that is new, or was given anew in other words. @param campaign its name, or the account's */
    record AdviceNews(boolean fresh, String campaign, String title, String why, String step) {}
}
