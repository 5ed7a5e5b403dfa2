package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.List;

/** Why a server does not start, in one sentence. */
final class Refusals {
    private Refusals() {}

    static InputException of(Text sentence) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR, Problem.Kind.SETTING, new Source("serve", 0), null, null, sentence)));
    }
}
