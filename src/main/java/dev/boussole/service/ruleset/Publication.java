package dev.boussole.service.ruleset;

import dev.boussole.campaign.Problem;
import dev.boussole.store.ruleset.Activation;
import java.util.List;

/** What came of publishing the drafts. */
public sealed interface Publication {
    /** They are in service. @param files the paths that were edited */
    record Done(Activation activation, List<String> files) implements Publication {}

    /** The rulebook would not load, or its tests fail; all of it is told. */
    record Refused(List<Problem> problems) implements Publication {}

    /** There is no draft, or the drafts say what is in service already. */
    record Nothing() implements Publication {}

    /** Another ruleset came into service, or a draft was changed, while this one was tried. */
    record Overtaken() implements Publication {}
}
