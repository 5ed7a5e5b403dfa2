package dev.boussole.web.page.intake;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import with its files. @param made the way on, right after it was taken in; else null */
public record ImportPage(
        Frame frame,
        ImportRow row,
        @Nullable String made,
        List<FileCard> files,
        List<PreviewPage.FindingRow> findings) {
    public ImportPage {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
