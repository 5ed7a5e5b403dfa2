package dev.boussole.report.document;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Effort;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Symptom;
import dev.boussole.recommendation.Watch;
import java.util.ArrayList;
import java.util.List;

/** What we recommend, in the order in which to act on it. */
final class NextSteps {
    /** As many are told in full; the others in a table. */
    private static final int IN_FULL = 12;

    private final Material material;
    private final Speech speech;
    private final Gains gains;

    NextSteps(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
        this.gains = new Gains(speech);
    }

    List<ReportDocument.Section> section() {
        List<Recommendation> acting = material.review().ranking().stream()
                .filter(one -> one.guidance().lever() != Lever.WAIT)
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < Math.min(IN_FULL, acting.size()); i++) {
            blocks.add(advised(i + 1, acting.get(i)));
        }
        if (acting.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.say("steps.none"), false));
        }
        if (acting.size() > IN_FULL) {
            blocks.add(others(acting));
        }
        return List.of(new ReportDocument.Section("steps", speech.say("steps"), speech.say("steps.lead"), blocks));
    }

    private Block advised(int rank, Recommendation one) {
        return new Block.Advised(
                rank,
                speech.text(one.messages().title()),
                place(one),
                marks(one),
                speech.text(one.messages().why()),
                speech.text(one.messages().step()),
                gains.fact(one.impact()),
                brief(one),
                facts(one));
    }

    private String place(Recommendation one) {
        String prefix = one.campaignId() + "/";
        boolean part = !one.campaignId().isEmpty() && one.scope().startsWith(prefix);
        String name = speech.campaign(one.campaignId());
        return part ? name + " · " + one.scope().substring(one.scope().indexOf('/', prefix.length()) + 1) : name;
    }

    private List<Block.Mark> marks(Recommendation one) {
        List<Block.Mark> marks = new ArrayList<>();
        Priority priority = one.guidance().priority();
        marks.add(new Block.Mark(speech.say("priority." + priority.key()), tone(priority)));
        marks.add(new Block.Mark(speech.text(one.guidance().lever().label()), "plain"));
        return marks;
    }

    private static String tone(Priority priority) {
        return switch (priority) {
            case CRITICAL -> "poor";
            case HIGH -> "warn";
            default -> "plain";
        };
    }

    private List<Block.Fact> brief(Recommendation one) {
        List<Block.Fact> brief = new ArrayList<>();
        brief.add(Block.Fact.of(speech.say("due"), due(one)));
        brief.add(Block.Fact.of(
                speech.say("effort"), speech.text(Effort.words(one.score().effort()))));
        brief.add(Block.Fact.of(
                speech.say("spend"),
                one.netSpendChange() == null ? speech.say("spend.unknown") : speech.change(one.netSpendChange())));
        Watch watch = one.watch();
        if (watch != null) {
            brief.add(Block.Fact.of(
                    speech.say("judged"),
                    speech.say("judged.on", speech.text(watch.kpi().label()), speech.day(watch.judgeOn()))));
        }
        return brief;
    }

    private List<Block.Fact> facts(Recommendation one) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(Block.Fact.of(speech.say("mind"), speech.text(one.wouldChangeOurMind())));
        if (!one.symptoms().isEmpty()) {
            facts.add(new Block.Fact(
                    speech.say("symptoms"),
                    one.symptoms().stream()
                            .map(Symptom::message)
                            .map(speech::text)
                            .toList(),
                    null));
        }
        return facts;
    }

    private String due(Recommendation one) {
        Integer days = one.action().withinDays();
        return days == null
                ? speech.say("due.none")
                : speech.say("due.by", speech.day(material.asOf().plusDays(days)));
    }

    private Block others(List<Recommendation> acting) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = IN_FULL; i < acting.size(); i++) {
            Recommendation one = acting.get(i);
            Impact impact = one.impact();
            rows.add(List.of(
                    Block.Cell.of(String.valueOf(i + 1)),
                    Block.Cell.of(speech.text(one.messages().title()), place(one)),
                    Block.Cell.of(impact == null ? speech.say("gain.unknown") : gains.words(impact)),
                    Block.Cell.of(due(one))));
        }
        return new Block.Table(
                speech.say("steps.more"),
                List.of(
                        Block.Column.number(speech.say("column.rank"), 5),
                        Block.Column.text(speech.say("column.step"), 45),
                        Block.Column.text(speech.say("gain"), 30),
                        Block.Column.text(speech.say("due"), 20)),
                rows);
    }
}
