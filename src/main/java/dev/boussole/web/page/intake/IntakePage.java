package dev.boussole.web.page.intake;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.start.Welcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where files are dropped, and what came in before.
 *
 * @param welcome the story of the sample, or null for another account
 * @param zone where to drop files, or null for someone who may not
 * @param folder that the account follows, or null
 * @param own the way to an account of one's own, for someone who looks at an account that takes no files; else null
 * @param account where the account is declared, or null for someone who may not
 * @param sample what can be done with the sample: {@code hide}, {@code show}, or null for nothing
 */
public record IntakePage(
        Frame frame,
        String name,
        @Nullable Welcome welcome,
        @Nullable Zone zone,
        @Nullable String folder,
        @Nullable String own,
        @Nullable String account,
        Imports imports,
        @Nullable String sample) {
    /** @param fresh whether the files make an account @param megabytes at most */
    public record Zone(String action, boolean fresh, String megabytes) {}

    /** The record of imports, the last first. @param more the address of those before, or null */
    public record Imports(
            Frame frame,
            boolean folder,
            List<ImportRow> rows,
            @Nullable String more) {
        public Imports {
            rows = List.copyOf(rows);
        }
    }
}
