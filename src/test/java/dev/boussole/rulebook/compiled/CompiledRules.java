package dev.boussole.rulebook.compiled;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.Situations;
import dev.boussole.fact.Threshold;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.engine.Subject;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.table.Thresholds;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.LoggerFactory;

/** Rule files built by Drools' own compiler, with thresholds as facts. */
public final class CompiledRules {
    private final KieBase base;
    private final Thresholds thresholds;

    static {
        // it advises on speed, which does not matter here
        ((Logger) LoggerFactory.getLogger("org.drools.mvel.MVELConstraint")).setLevel(Level.ERROR);
    }

    private CompiledRules(KieBase base, Thresholds thresholds) {
        this.base = base;
        this.thresholds = thresholds;
    }

    /**
     * @param files texts by path; those that are no rule files are left out
     * @throws IllegalStateException when Drools does not understand a rule
     */
    public static CompiledRules of(Map<String, String> files, Thresholds thresholds) {
        return new CompiledRules(compiled(translated(files)), thresholds);
    }

    /** Rule files as Drools' own compiler takes them, by path. */
    public static Map<String, String> translated(Map<String, String> files) {
        Map<String, String> translated = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                translated.put(path, Translation.of(text));
            }
        });
        return translated;
    }

    /**
     * What Drools' own compiler makes of files, and nothing besides.
     *
     * @throws IllegalStateException when Drools does not understand a rule
     */
    public static KieBase compiled(Map<String, String> translated) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        translated.forEach((path, text) -> builder.add(
                ResourceFactory.newReaderResource(new StringReader(text)).setSourcePath(path), ResourceType.DRL));
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return builder.newKieBase();
    }

    /** What the rules say, each campaign heard by itself and the account after them. */
    public List<Said> decide(Situations situations) {
        List<Said> said = new ArrayList<>();
        for (CampaignSituation campaign : situations.campaigns()) {
            said.addAll(fire(Facts.of(List.of(campaign)), campaign.campaign().channel()));
        }
        said.addAll(fire(Facts.of(situations.account()), null));
        return said;
    }

    private List<Said> fire(Facts facts, @Nullable Channel channel) {
        KieSession session = base.newKieSession();
        try {
            Recorder recorder = new Recorder();
            session.setGlobal("advise", recorder);
            session.addEventListener(new Listener(recorder));
            thresholds
                    .everywhere()
                    .keySet()
                    .forEach(name -> session.insert(new Threshold(name, thresholds.value(name, channel))));
            for (FactType type : FactType.values()) {
                facts.of(type).forEach(session::insert);
            }
            session.fireAllRules();
            return recorder.said;
        } finally {
            session.dispose();
        }
    }

    private static final class Listener extends DefaultAgendaEventListener {
        private final Recorder recorder;

        Listener(Recorder recorder) {
            this.recorder = recorder;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            Match match = event.getMatch();
            Object subject = match.getObjects().stream()
                    .filter(fact -> !(fact instanceof Threshold))
                    .findFirst()
                    .orElseThrow();
            recorder.next(match.getRule().getName(), Subject.campaignId(subject));
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            recorder.finish();
        }
    }
}
