package dev.boussole.rulebook.compiled;

import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands as {@code advise} in a translated rule; it writes down what it is told. */
public final class Recorder {
    final List<Said> said = new ArrayList<>();
    private String rule = "";
    private String campaignId = "";
    private Action action = new Action(Verb.WAIT, "", null, null, null, null);

    /** The rule that speaks next, and about which campaign. */
    void next(String speaking, String campaign) {
        rule = speaking;
        campaignId = campaign;
    }

    void finish() {
        said.add(new Said(rule, campaignId, action));
    }

    public Recorder tell(String verb, String object) {
        action = new Action(Verb.valueOf(verb), object, null, null, null, null);
        return this;
    }

    public Recorder within(int days) {
        return become(days, action.percent(), action.to(), action.target());
    }

    public Recorder byPercent(@Nullable Double percent) {
        return become(action.withinDays(), percent, action.to(), action.target());
    }

    public Recorder to(@Nullable Double value) {
        return become(action.withinDays(), action.percent(), value, action.target());
    }

    public Recorder toward(Enum<?> target) {
        return become(
                action.withinDays(),
                action.percent(),
                action.to(),
                target.name().toLowerCase(Locale.ROOT));
    }

    public Recorder toward(String target) {
        return become(action.withinDays(), action.percent(), action.to(), target);
    }

    private Recorder become(
            @Nullable Integer withinDays, @Nullable Double percent, @Nullable Double to, @Nullable String target) {
        action = new Action(action.verb(), action.object(), withinDays, percent, to, target);
        return this;
    }
}
