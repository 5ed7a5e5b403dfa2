package dev.boussole.service.input;

import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.store.input.Declared;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is declared, as the platform reads it. */
final class Declarations {
    private Declarations() {}

    /** What an account counts in that declares nothing, by the codes in its rows; null when they leave it open. */
    static @Nullable Currency currency(List<String> codes) {
        return codes.size() == 1 ? Currency.getInstance(codes.get(0)) : null;
    }

    static DeclaredText of(Declared declared) {
        return new DeclaredText(
                declared.setting().content(),
                declared.objectives().stream()
                        .map(edit -> new DeclaredText.Edit(edit.id(), edit.body()))
                        .toList());
    }
}
