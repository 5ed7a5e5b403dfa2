package dev.boussole.report.document;

import dev.boussole.campaign.Language;
import java.util.List;
import java.util.stream.Stream;

/** Works a report out. A pure function of its material and the language. */
public final class Reporter {
    private Reporter() {}

    public static ReportDocument of(Material material, Language language) {
        Speech speech = new Speech(material, language);
        Opening opening = new Opening(material, speech);
        List<ReportDocument.Section> sections = Stream.of(
                        new NextSteps(material, speech).section(),
                        new LookingBack(material, speech).section(),
                        new Goals(material, speech).section(),
                        new Channels(material, speech).section(),
                        new Campaigns(material, speech).section(),
                        new OpenQuestions(material, speech).waiting(),
                        new OpenQuestions(material, speech).held(),
                        new Quality(material, speech).section(),
                        new Grounds(material, speech).section())
                .flatMap(List::stream)
                .toList();
        return new ReportDocument(
                language,
                material.review().account().name(),
                speech.say("title"),
                material.campaign() == null
                        ? speech.say("subject.account")
                        : material.campaign().name(),
                speech.period(material.period()),
                material.asOf(),
                opening.sentences(),
                opening.tiles(),
                sections,
                speech.say(
                        "foot",
                        shortened(material.review().ruleset()),
                        material.review().decisionId()),
                phrases(speech, material));
    }

    private static String shortened(String ruleset) {
        int colon = ruleset.indexOf(':') + 1;
        return ruleset.substring(colon, Math.min(ruleset.length(), colon + 12));
    }

    private static ReportDocument.Phrases phrases(Speech speech, Material material) {
        return new ReportDocument.Phrases(
                speech.say("as-of", speech.day(material.asOf())),
                speech.say("summary"),
                speech.say("contents"),
                speech.say("page"),
                speech.say("figures"),
                speech.say("why"),
                speech.say("step"),
                speech.say("gain"),
                speech.say("interval.name"),
                speech.say("colon"));
    }
}
