package dev.boussole.web.page.start;

import java.util.List;

/**
 * What stands above the pages of the sample.
 *
 * @param troubles what is wrong with which campaign, the gravest first
 * @param own where one's own files are dropped
 * @param mayImport whether the reader may do so
 */
public record Welcome(List<Trouble> troubles, String own, boolean mayImport) {
    public Welcome {
        troubles = List.copyOf(troubles);
    }

    /** One campaign in trouble. */
    public record Trouble(String campaign, String href, String what) {}
}
