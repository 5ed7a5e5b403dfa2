package dev.boussole.web.page.week;

import org.jspecify.annotations.Nullable;

/**
 * A recommendation on one line.
 *
 * @param print of what the line says, its rank apart: differs when it says something else
 * @param campaignId null for the account
 * @param part the part of the campaign that is meant; empty for the whole
 * @param leverKey as style sheets name it
 * @param confidence 1 (thin) to 5 (strong), or 0 when unknown
 * @param effort in words, or empty when unknown
 * @param spend the change of spend in words, or null
 * @param due the last day in words, or null for an answered one
 * @param late whether that day has passed
 * @param responsible who sees to it, or null
 * @param answer what was answered, in words, or null while nothing was
 */
public record Row(
        String id,
        String print,
        int rank,
        @Nullable String campaignId,
        String campaign,
        @Nullable String channel,
        String part,
        String lever,
        String leverKey,
        boolean stops,
        String title,
        String why,
        @Nullable Gain gain,
        int confidence,
        String confidenceWords,
        String effort,
        @Nullable String spend,
        @Nullable String due,
        @Nullable String dueDay,
        boolean late,
        @Nullable String responsible,
        @Nullable String answer) {
    public String anchor() {
        return "r-" + id;
    }

    Row numbered(int other) {
        return new Row(
                id,
                print,
                other,
                campaignId,
                campaign,
                channel,
                part,
                lever,
                leverKey,
                stops,
                title,
                why,
                gain,
                confidence,
                confidenceWords,
                effort,
                spend,
                due,
                dueDay,
                late,
                responsible,
                answer);
    }
}
