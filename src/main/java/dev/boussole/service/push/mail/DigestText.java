package dev.boussole.service.push.mail;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;
import dev.boussole.review.Review;
import dev.boussole.store.push.DigestStore;
import java.util.StringJoiner;

/** A digest in words: a subject, a plain text and the same as HTML that needs nothing else. */
final class DigestText {
    private static final Labels ENGLISH = Labels.load(DigestText.class, "digest", Language.EN);
    private static final Labels FRENCH = Labels.load(DigestText.class, "digest", Language.FR);
    private static final int SUBJECT_MAX = 150;

    private DigestText() {}

    static DigestStore.New of(News news, Review review) {
        Language language = review.account().language();
        Labels words = language == Language.FR ? FRENCH : ENGLISH;
        String account = oneLine(review.account().name());
        String count = words.text(news.items() == 1 ? "items.one" : "items", news.items());
        String title = words.text("subject", account, count);
        return new DigestStore.New(
                news.owner(),
                language.code(),
                title.length() > SUBJECT_MAX ? title.substring(0, SUBJECT_MAX - 1) + "…" : title,
                news.items(),
                text(news, words, title),
                DigestHtml.of(news, words, title, language));
    }

    /** Whatever would begin a new header or move text about is a space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    private static String text(News news, Labels words, String title) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(title).add("");
        for (News.ObjectiveNews one : news.objectives()) {
            lines.add("* " + words.text("objective", oneLine(one.id()), one.now(), one.before()));
            lines.add("  " + oneLine(one.promise()));
            one.outlook().forEach(line -> lines.add("  " + oneLine(line)));
            lines.add("");
        }
        for (News.AdviceNews one : news.advice()) {
            lines.add("* " + oneLine(one.campaign()) + " - " + words.text(one.fresh() ? "advice.new" : "advice.changed")
                    + words.text("colon") + " " + oneLine(one.title()));
            if (!one.why().isEmpty()) {
                lines.add("  " + words.text("why", oneLine(one.why())));
                lines.add("  " + words.text("step", oneLine(one.step())));
            }
            lines.add("");
        }
        lines.add("-- ").add(words.text("because"));
        return lines.toString();
    }
}
