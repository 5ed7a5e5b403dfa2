package dev.boussole.web.page;

import dev.boussole.web.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and at which account.
 *
 * @param formToken what the page's forms and scripts send along with a change
 * @param open whether nobody needs a token here
 * @param account id of the account that the address names, or null where it names none
 * @param accounts ids of all accounts that may be seen
 */
public record Viewer(
        String name,
        Role role,
        String formToken,
        boolean open,
        @Nullable String account,
        List<String> accounts) {
    public Viewer {
        accounts = List.copyOf(accounts);
    }

    /** Whether they may answer recommendations, import and set objectives. */
    public boolean acts() {
        return role.includes(Role.MARKETER);
    }

    /** Whether they may draft and test rules. */
    public boolean drafts() {
        return role.includes(Role.STRATEGIST);
    }

    /** Whether they may put rules into service. */
    public boolean publishes() {
        return role.includes(Role.PUBLISHER);
    }
}
