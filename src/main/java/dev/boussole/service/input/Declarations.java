package dev.boussole.service.input;

import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.store.input.Declared;

/** What is declared, as the platform reads it. */
final class Declarations {
    private Declarations() {}

    static DeclaredText of(Declared declared) {
        return new DeclaredText(
                declared.setting().content(),
                declared.objectives().stream()
                        .map(edit -> new DeclaredText.Edit(edit.id(), edit.body()))
                        .toList());
    }
}
